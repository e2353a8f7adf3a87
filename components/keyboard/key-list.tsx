import { KeyboardTag } from "./keyboard-tag";
import { SHORTCUTS } from "./shortcuts";

/** The list of keys: a popover, which opens without scripts. Where scripts run the keys can be switched off. */
export function KeyList() {
  return (
    <KeyboardTag className="screen-only">
      <button type="button" popoverTarget="keys" className="text-accent py-1 underline">
        Keyboard
      </button>
      <div
        id="keys"
        popover="auto"
        data-shortcut="?"
        className="border-ink bg-paper text-ink m-auto border-2 p-5"
      >
        <h2 className="text-lg">Keys</h2>
        <dl className="my-2 grid grid-cols-[3rem_1fr] gap-y-1">
          {SHORTCUTS.map(({ key, sign, meaning }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="bg-panel px-2 font-semibold">{sign}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label hidden className="flex items-center gap-2">
          <input type="checkbox" defaultChecked className="size-4" /> Keys are on
        </label>
        <button
          type="button"
          popoverTarget="keys"
          popoverTargetAction="hide"
          className="border-rule-strong hover:bg-panel mt-3 border px-3 py-1"
        >
          Close
        </button>
      </div>
    </KeyboardTag>
  );
}
