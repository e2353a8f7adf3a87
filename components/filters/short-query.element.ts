// Runs in the browser so that sending a form needs no detour: a browser puts every field into the address,
// also what is empty or as it would be anyway, and the server then sends it on to the short one.

/** The fields that say something, in the order in which addresses are written. */
function shorten({ target, formData }: FormDataEvent): void {
  if (!(target instanceof HTMLFormElement) || target.method !== "get") return;
  const order = target.dataset["order"]?.split(" ") ?? [];
  const said = [...formData].filter(
    ([name, value]) => value !== "" && !isFirstChoice(target, name),
  );
  const rank = (name: string) => order.indexOf(name);
  for (const name of new Set(formData.keys())) formData.delete(name);
  for (const [name, value] of said.toSorted(([a], [b]) => rank(a) - rank(b)))
    formData.append(name, value);
}

/** Of a list, the first choice is what holds without a word. */
function isFirstChoice(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement && field.selectedIndex === 0;
}

document.addEventListener("formdata", shorten);
