/** Whether a tab may bear this title in Google and in an `.xlsx` alike; Excel is the stricter of the two. */
export function isTabTitle(title: string): boolean {
  return title !== '' && title.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(title);
}
