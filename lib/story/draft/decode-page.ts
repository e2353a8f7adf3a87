/**
 * The text of an HTML page: in the encoding its header names, else the one that its first bytes name
 * (HTML 13.2.3), else UTF-8.
 * @param type the Content-Type header; "" for a saved page.
 */
export function decodePage({ bytes, type }: { bytes: Uint8Array; type: string }): string {
  const named = /charset\s*=\s*["']?([^\s"';>]+)/i;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  const label = named.exec(type)?.[1] ?? named.exec(start)?.[1] ?? "utf-8";
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
