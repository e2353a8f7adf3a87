import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { compareText } from "../fault";
import { type ArticleText, parseArticleText } from "./article-text";

/**
 * The articles' texts in a folder: its *.txt files, each named after the article's slug or starting
 * with its headline.
 * @throws when the folder or a file cannot be read.
 */
export function readTexts(folder: string): ArticleText[] {
  const names = readdirSync(folder).filter((name) => extname(name) === ".txt");
  return names.sort(compareText).map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return parseArticleText({ name: basename(file, ".txt"), text });
  });
}
