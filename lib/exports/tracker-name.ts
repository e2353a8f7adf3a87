/**
 * Who writes what stands here: headlines and summaries are the tracker's own words, so it is their author
 * wherever a form asks for one. Whoever is reported as speaking is named beside it.
 */
export const TRACKER_NAME = "Acquisition tracker";
