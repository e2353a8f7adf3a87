/** Where the system does not say, what every system grants. */
const SMALLEST_COMMON_LIMIT = 256;
const PRACTICALLY_UNLIMITED = 1_000_000;

/**
 * How many files and sockets this process may hold open: RLIMIT_NOFILE, which Node raises to the
 * hard limit when it starts, as its own diagnostic report tells it.
 */
export function openFileLimit(): number {
  const report: { userLimits?: { open_files?: { soft?: unknown } } } = process.report.getReport();
  const soft = report.userLimits?.open_files?.soft;
  if (soft === "unlimited") return PRACTICALLY_UNLIMITED;
  return typeof soft === "number" && soft > 0 ? soft : SMALLEST_COMMON_LIMIT;
}
