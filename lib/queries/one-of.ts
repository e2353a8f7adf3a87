/** Check constraints keep closed lists closed; this tells the compiler so and fails loudly if they did not. */
export function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${values.join(", ")}`);
  return found;
}
