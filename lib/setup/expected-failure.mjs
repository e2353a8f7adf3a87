/** Something the user can mend; its message is all that is printed. */
export class ExpectedFailure extends Error {
  isExpected = true;
}
