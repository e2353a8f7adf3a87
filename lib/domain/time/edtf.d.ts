declare module "edtf" {
  /** Level 0–2 parse of an EDTF string; throws on anything else. `min` and `max` are UTC milliseconds. */
  export default function edtf(value: string): { min: number; max: number };
}
