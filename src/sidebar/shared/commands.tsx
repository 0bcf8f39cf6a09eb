import './commands.css';

/** What is done by commands where a workbook is a file: a file on a laptop has a path, which only the command line may name. */
export function Commands({ why, commands }: { why: string; commands: readonly string[] }) {
  return (
    <>
      <p>{why}</p>
      <ol class="commands">
        {commands.map((command) => (
          <li key={command}>
            <code>{command}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
