/** Foreign keys hold in the database, so a missing row means that two reads saw two states. */
export function requireRow<Row>(rows: ReadonlyMap<number, Row>, id: number): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No row with id ${id} in what was read`);
  return row;
}
