import { CST } from "yaml";

/** What is expected instead of a part of YAML that story files do without; null for the rest. */
export function refusedToken(lexeme: string): string | null {
  switch (CST.tokenType(lexeme)) {
    case "anchor":
      return "no anchors (&): each value is written out";
    case "alias":
      return "no aliases (*): each value is written out; text that starts with * stands in quotes";
    case "tag":
      return "no tags (!): text that starts with ! stands in quotes";
    case "directive-line":
      return "no directives (%): story files are YAML 1.2";
    default:
      return null;
  }
}
