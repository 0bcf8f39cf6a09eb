/** What a person reads on a page of HTML: its words, without styles and tags. */
export function pageWords(html: string): string {
  return html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
