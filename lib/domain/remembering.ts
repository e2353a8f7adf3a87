/** So many answers are kept; then all are forgotten, which costs no more than finding them once. */
const KEPT_AT_MOST = 10_000;

/**
 * The same pure function, which finds each answer once: a page asks for the same few dates hundreds of times.
 * @param keyOf tells questions apart whose answers may differ
 */
export function remembering<Question, Answer>(
  find: (question: Question) => Answer,
  keyOf: (question: Question) => string,
): (question: Question) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const key = keyOf(question);
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    if (known.size >= KEPT_AT_MOST) known.clear();
    const found = find(question);
    known.set(key, found);
    return found;
  };
}
