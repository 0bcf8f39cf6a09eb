/**
 * Prints a whole HTML document that nobody sees. Its frame runs no script, for what people typed is in it; it has the origin
 * of the page around it, else nobody might ask it to print.
 * @throws Error when the browser does not let it
 */
export function printInFrame(html: string, title: string): Promise<void> {
  for (const before of document.querySelectorAll('iframe[data-print]')) before.remove();
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['print'] = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  // Firefox prints nothing of a frame that is not displayed at all.
  Object.assign(frame.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  frame.srcdoc = html;
  return new Promise((resolve, reject) => {
    frame.addEventListener(
      'load',
      () => {
        try {
          frame.contentWindow?.print();
          resolve();
        } catch (error) {
          reject(error);
        }
      },
      { once: true },
    );
    document.body.append(frame);
  });
}
