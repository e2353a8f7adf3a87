import { isUtf8 } from "node:buffer";
import { labelToName, legacyHookDecode } from "@exodus/bytes/encoding.js";
import sniff from "html-encoding-sniffer";

/** The name of an encoding that says nothing of the bytes: whatever they are, they decode to nothing. */
const NONE = ["replacement", "x-user-defined"];

type Page = { bytes: Uint8Array; type: string };

/**
 * The text of a page in the encoding a browser would take (HTML 13.2.3): a byte order mark, then the
 * header, then what the first bytes name, else windows-1252. But bytes that are UTF-8 are read as such
 * whatever a label says: text in another encoding is hardly ever valid UTF-8 by accident.
 * @param type the Content-Type header; "" for a saved page.
 */
export function decodePage(page: Page): string {
  return legacyHookDecode(page.bytes, encodingOf(page));
}

function encodingOf({ bytes, type }: Page): string {
  const header = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(type);
  const label = header?.[1] ?? header?.[2] ?? header?.[3] ?? "";
  const named = sniff(bytes, {
    transportLayerEncodingLabel: label,
    defaultEncoding: declaredInXml(bytes) ?? "windows-1252",
  });
  if (named.startsWith("UTF-16")) return named;
  const isPlain = !bytes.some((byte) => byte > 0x7f);
  // Plain ASCII may still be written in escapes (ISO-2022-JP).
  if (isPlain) return NONE.includes(named) ? "UTF-8" : named;
  return isUtf8(bytes) || NONE.includes(named) ? "UTF-8" : named;
}

/** `<?xml encoding="…"?>` of an XHTML page. */
function declaredInXml(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  const name = declared === undefined ? null : labelToName(declared);
  return name?.startsWith("UTF-16") ? "UTF-8" : name;
}
