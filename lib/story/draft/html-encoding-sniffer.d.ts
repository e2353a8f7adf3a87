declare module "html-encoding-sniffer" {
  /** The encoding of HTML by its first bytes (HTML 13.2.3.2), such as "windows-1252". */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
