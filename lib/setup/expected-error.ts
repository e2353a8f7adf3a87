/** Something the user can mend; its message is all that is printed. */
export class ExpectedError extends Error {
  readonly isExpected = true;
}
