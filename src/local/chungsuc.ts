import { type Argument, Command, CommanderError } from 'commander';
import { CLI, USAGE } from '../text/vi-cli.ts';
import { CONFIRMATIONS_CLI } from '../text/vi-confirmations.ts';
import { DOCUMENTS_CLI } from '../text/vi-documents-use.ts';
import { HANDOVER_CLI } from '../text/vi-handover.ts';
import { NEW_ROUND_CLI } from '../text/vi-new-round-page.ts';
import { OWN_FILE_CLI, OWN_FILE_REFUSED } from '../text/vi-own-file.ts';
import { PERSON_CLI } from '../text/vi-person-page.ts';
import { PUBLIC_CLI } from '../text/vi-public.ts';
import { RECONCILE_CLI } from '../text/vi-reconcile-cli.ts';
import { ROLL_UP_CLI } from '../text/vi-roll-up-page.ts';
import { SEAL_CLI } from '../text/vi-seal-page.ts';
import { codes } from './codes-command.ts';
import { type CommonOptions, check, consolidate, create, demo, type Streams, update } from './commands.ts';
import { type ConfirmationsOptions, confirmations } from './confirmations-command.ts';
import { type DocumentOptions, writeDocument } from './document-command.ts';
import { type HandoverOptions, handover } from './handover-command.ts';
import { type NewRoundOptions, newRound } from './new-round-command.ts';
import { type OpenOptions, open } from './page/open.ts';
import { type PersonOptions, person } from './person-command.ts';
import { type PublicOptions, publicBoard } from './public-command.ts';
import { type ReconcileOptions, reconcile } from './reconcile-command.ts';
import { type RemindOptions, remind } from './remind-command.ts';
import { type RollUpOptions, rollUp } from './roll-up-command.ts';
import { type SealOptions, seal } from './seal-command.ts';
import { type SeparateOptions, separate } from './separate-command.ts';
import { asTyped, untyped } from './typed.ts';
import { UsageError } from './usage-error.ts';

/** The command line: parses, calls, and turns whatever goes wrong into one sentence and exit 1. */

const streams: Streams = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: process.stderr.isTTY === true,
};

/** Errors whose message is a sentence of ours already. */
const SPOKEN = new Set(['UsageError', 'XlsxFileError', 'Failure']);

/** Put in by the build, from package.json. */
declare const VERSION: string;

// Whoever reads the answer may have read enough, as `head` does.
process.stdout.on('error', () => process.exit(exitCode));

let exitCode = 0;
const done = (code: number) => {
  exitCode = code;
};

/** Commander's own words, in Vietnamese. */
function inVietnamese(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', CLI.help)
    .usage([CLI.wordForOptions, ...command.registeredArguments.map(argumentOf)].join(' '))
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, subcommandTerm: termOf })
    .configureOutput({ writeErr: () => {} });
}

/** A command in the list of commands: its name and what it needs. */
function termOf(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(argumentOf)].join(' ');
}

function argumentOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': CLI.usage,
  'Options:': CLI.options,
  'Commands:': CLI.commands,
  'Arguments:': CLI.arguments,
};

const program = new Command('chungsuc').description(CLI.description);

function define(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--json', CLI.json)
    .option('--ngay <ngày>', CLI.today)
    .option('--tep-rieng <tệp>', OWN_FILE_CLI.option);
}

inVietnamese(
  program
    .command('mo')
    .description(CLI.open)
    .argument('[so.xlsx]', CLI.bookOrSample)
    .option('--cong <số>', CLI.port)
    .option('--khong-mo', CLI.noBrowser)
    .option('--tep-rieng <tệp>', OWN_FILE_CLI.option)
    .option('--ngay <ngày>', CLI.today)
    .action(async (file: string | undefined, options: OpenOptions) =>
      done(await open(file, options, streams)),
    ),
);
inVietnamese(
  define('tao', CLI.create)
    .option('-o, --output <tệp>', CLI.output)
    .option('--mau', CLI.sample)
    .option('--khong-ten', CLI.nameless)
    .action(async (options: CommonOptions & { output?: string; mau?: boolean; khongTen?: boolean }) =>
      done(await create(options, streams)),
    ),
);
inVietnamese(
  define('kiem-tra', CLI.check)
    .argument('<so.xlsx>', CLI.book)
    .action(async (file: string, options: CommonOptions) => done(await check(file, options, streams))),
);
inVietnamese(
  define('tong-hop', CLI.consolidate)
    .argument('<so.xlsx>', CLI.book)
    .option('-o, --output <tệp>', CLI.output)
    .action(async (file: string, options: CommonOptions & { output?: string }) =>
      done(await consolidate(file, options, streams)),
    ),
);
inVietnamese(
  define('cap-nhat', CLI.update)
    .argument('<so.xlsx>', CLI.book)
    .option('--sua', CLI.repair)
    .action(async (file: string, options: CommonOptions & { sua?: boolean }) =>
      done(await update(file, options, streams)),
    ),
);
inVietnamese(
  define('don-doc', CLI.remind)
    .argument('<so.xlsx>', CLI.book)
    .option('--gui', CLI.send)
    .option('--thu-muc <thư mục>', CLI.outbox)
    .option('--han-muc <số>', CLI.most)
    .action(async (file: string, options: RemindOptions) => done(await remind(file, options, streams))),
);
inVietnamese(
  define('ma', CLI.codes)
    .argument('<so.xlsx>', CLI.book)
    .option('-o, --output <tệp>', CLI.page)
    .action(async (file: string, options: CommonOptions & { output?: string }) =>
      done(await codes(file, options, streams)),
    ),
);
inVietnamese(
  define('doi-chieu', RECONCILE_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--sao-ke <tệp>', RECONCILE_CLI.statement)
    .option('--tai-khoan <số>', RECONCILE_CLI.account)
    .option('--bang-ma <tên>', RECONCILE_CLI.encoding)
    .option('--ghi', RECONCILE_CLI.store)
    .action(async (file: string, options: ReconcileOptions) => done(await reconcile(file, options, streams))),
);
inVietnamese(
  define('giay-xac-nhan', CONFIRMATIONS_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('-o, --output <tệp>', CLI.page)
    .option('--don-vi <mã>', CONFIRMATIONS_CLI.unit)
    .action(async (file: string, options: ConfirmationsOptions) =>
      done(await confirmations(file, options, streams)),
    ),
);
inVietnamese(
  define('tra-cuu', PERSON_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--ma <mã>', PERSON_CLI.code)
    .option('-o, --output <tệp>', CLI.page)
    .action(async (file: string, options: PersonOptions) => done(await person(file, options, streams))),
);
inVietnamese(
  define('tach-so', OWN_FILE_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--ca-danh-sach', OWN_FILE_CLI.lists)
    .action(async (file: string, options: SeparateOptions) => done(await separate(file, options, streams))),
);
inVietnamese(
  define('mo-dot', NEW_ROUND_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('-o, --output <tệp>', NEW_ROUND_CLI.output)
    .option('--nam <năm>', NEW_ROUND_CLI.year)
    .option('--nop-truoc <ngày>', NEW_ROUND_CLI.dueDate)
    .option('--khoa <ngày>', NEW_ROUND_CLI.closingDate)
    .option('--tiep-nhan-tu <ngày>', NEW_ROUND_CLI.acceptFrom)
    .option('--tiep-nhan-den <ngày>', NEW_ROUND_CLI.acceptUntil)
    .option('--can-cu <văn bản>', NEW_ROUND_CLI.legalBasis)
    .option('--so-ke-hoach <số>', NEW_ROUND_CLI.planNumber)
    .option('--ngay-ke-hoach <ngày>', NEW_ROUND_CLI.planDate)
    .option('--giu-nguoi', NEW_ROUND_CLI.keepPeople)
    .option('--ly-do <lý do>', NEW_ROUND_CLI.reason)
    .option('--xem', NEW_ROUND_CLI.look)
    .option('--tep-rieng-moi <tệp>', NEW_ROUND_CLI.ownOutput)
    .action(async (file: string, options: NewRoundOptions) => done(await newRound(file, options, streams))),
);
inVietnamese(
  define('ban-giao', HANDOVER_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--tu <ngày>', HANDOVER_CLI.from)
    .option('--den <ngày>', HANDOVER_CLI.until)
    .option('-o, --output <tệp>', CLI.page)
    .action(async (file: string, options: HandoverOptions) => done(await handover(file, options, streams))),
);
inVietnamese(
  define('chot', SEAL_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--nguoi-lap <họ tên>', SEAL_CLI.preparer)
    .option('--nguoi-duyet <họ tên>', SEAL_CLI.approver)
    .option('--ly-do <lý do>', SEAL_CLI.reason)
    .option('--van-chot <lý do>', SEAL_CLI.waiver)
    .option('--xem', SEAL_CLI.look)
    .option('--kiem', SEAL_CLI.check)
    .action(async (file: string, options: SealOptions) => done(await seal(file, options, streams))),
);
inVietnamese(
  define('bao-cao', DOCUMENTS_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('--loai <loại>', DOCUMENTS_CLI.kind)
    .option('-o, --output <tệp>', DOCUMENTS_CLI.output)
    .option('--don-vi <mã>', DOCUMENTS_CLI.unit)
    .option('--tung-don-vi', DOCUMENTS_CLI.each)
    .option('--so-hien-tai', DOCUMENTS_CLI.live)
    .action(async (file: string, options: DocumentOptions) =>
      done(await writeDocument(file, options, streams)),
    ),
);
inVietnamese(
  define('cong-khai', PUBLIC_CLI.about)
    .argument('<so.xlsx>', CLI.book)
    .option('-o, --output <tệp>', PUBLIC_CLI.output)
    .action(async (file: string, options: PublicOptions) => done(await publicBoard(file, options, streams))),
);
inVietnamese(
  program
    .command('gop')
    .description(ROLL_UP_CLI.about)
    .argument('<xa.xlsx...>', ROLL_UP_CLI.files)
    .option('-o, --output <tệp>', CLI.output)
    .option('--danh-sach <tệp>', ROLL_UP_CLI.list)
    .option('--json', CLI.json)
    .action(async (files: string[], options: RollUpOptions) => done(await rollUp(files, options, streams))),
);
inVietnamese(
  define('xem-thu', CLI.demo).action(async (options: CommonOptions) => done(await demo(options, streams))),
);
inVietnamese(program)
  .usage(CLI.wordForCommand)
  .helpCommand(false)
  .version(VERSION, '-V, --version', CLI.version);

try {
  if (process.argv.length <= 2) throw new CommanderError(1, 'commander.noCommand', '');
  const unseen = untyped(process.argv.slice(2));
  if (unseen !== undefined) throw new UsageError(USAGE.untyped(unseen));
  await program.parseAsync();
} catch (error) {
  exitCode = told(error);
}
process.exitCode = exitCode;

/** Says what went wrong in one sentence; asking for help is not wrong. */
function told(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    streams.err(usageSentence(error));
  } else if (error instanceof Error && SPOKEN.has(error.name)) {
    streams.err(error.message);
    const typed = process.argv.slice(2);
    if (error.message === OWN_FILE_REFUSED.missing && !typed.some((part) => part.startsWith('--tep-rieng')))
      streams.err(OWN_FILE_CLI.wholeCommand(typed.map(asTyped).join(' ')));
  } else {
    streams.err(USAGE.other(error instanceof Error ? error.message : String(error)));
  }
  return 1;
}

function usageSentence(error: CommanderError): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return USAGE.unknownOption(named);
    case 'commander.unknownCommand':
      return USAGE.unknownCommand(named);
    case 'commander.missingArgument':
      return USAGE.missingArgument(
        program.commands.find((one) => one.name() === process.argv[2])?.name() ?? '',
      );
    case 'commander.excessArguments':
      return USAGE.tooMany;
    case 'commander.optionMissingArgument':
      return USAGE.missingValue(named);
    case 'commander.noCommand':
    case 'commander.help':
      return USAGE.noCommand;
    default:
      return USAGE.other(error.message);
  }
}
