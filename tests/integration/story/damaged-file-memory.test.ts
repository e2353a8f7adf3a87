import { expect, it } from "vitest";
import { SOUND_FILE } from "../../fixtures/story/story-folder";
import { look } from "../db/keeping";
import { content, newsroom } from "./newsroom";

const DAMAGES = {
  "a key that it never said": `said = replace(said, 'statements ', 'statementz ')`,
  "another list": `said = json_set(said, '$.inStoryLanguage', json_array('gazette-1', 'nobody'))`,
  "another path": `path = 'elsewhere.yaml'`,
  "another folder": `folder = 'x'`,
  "another shape": `said = '{}'`,
  "no check": `said = json_remove(said, '$.check')`,
};

for (const [name, change] of Object.entries(DAMAGES))
  it(`imports nothing over a damaged memory of a file: ${name}`, async () => {
    const room = await newsroom({ "a.yaml": SOUND_FILE });
    await room.bring();
    const before = content(room.path);
    look(room.path, (database) => database.exec(`UPDATE _file SET ${change}`));
    room.write("a.yaml", SOUND_FILE.replace("Ferry", "Ferries"));
    await expect(room.bring()).rejects.toThrow(/story file .* is damaged. Nothing was imported/);
    expect(content(room.path)).toEqual(before);
  });
