/** The one story a database tells. */
export type Story = {
  slug: string;
  title: string;
  description: string;
  /** IANA name; the zone of its days. */
  timeZone: string;
  /** BCP 47. */
  language: string;
};
