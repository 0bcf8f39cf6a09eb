/**
 * Everything Google, or another host, may call: a list of doors, no logic. The build makes a top-level function of each
 * export. `menu…` tell the person on the screen; `run…` are for the command line and `side…` for the sidebars: both return
 * plain JSON or throw an Error with a Vietnamese sentence.
 */
import { sentText } from './actions/arguments.ts';
import { byListBoard } from './actions/by-list-board.ts';
import type { KeepRequest, UndoRequest } from './actions/by-list-request.ts';
import { cancelCredit } from './actions/cancel-credit.ts';
import { cellPlace } from './actions/cell-place.ts';
import { check } from './actions/check.ts';
import type { IssueRequest, SheetRequest } from './actions/confirmation-request.ts';
import { confirmationSheet } from './actions/confirmation-sheet.ts';
import { issueConfirmations } from './actions/confirmations.ts';
import { consolidate } from './actions/consolidate.ts';
import { dailySwitch, remindDaily } from './actions/daily-switch.ts';
import { dashboard } from './actions/dashboard.ts';
import { dateList } from './actions/date-list.ts';
import { documentBoard } from './actions/documents/document-board.ts';
import { makeDocument } from './actions/documents/make-document.ts';
import type { DocumentRequest } from './actions/documents/request.ts';
import type { HandoverRequest } from './actions/handover.ts';
import { handoverReport } from './actions/handover-report.ts';
import { handoverSheet } from './actions/handover-sheet.ts';
import { importTargets, previewImport, writeImport } from './actions/import-list.ts';
import type { PreviewRequest, WriteRequest } from './actions/import-request.ts';
import { keepList } from './actions/keep-list.ts';
import { lockLists } from './actions/lock-lists.ts';
import { type ContactRequest, logContact } from './actions/log-contact.ts';
import { newRound } from './actions/new-round.ts';
import type { NewRoundRequest } from './actions/new-round-request.ts';
import type { Now, Outcome } from './actions/outcome.ts';
import { pageToPrint } from './actions/page-to-print.ts';
import { papersBoard } from './actions/papers-board.ts';
import { paymentCodes } from './actions/payment-codes.ts';
import { confirmedPaymentSheet, type PaymentSheetRequest, paymentSheet } from './actions/payment-sheet.ts';
import { type PersonRequest, personPage } from './actions/person-page.ts';
import { problemBoard } from './actions/problem-board.ts';
import { publicStanding, publish } from './actions/public-file.ts';
import { publicSheet } from './actions/public-sheet.ts';
import type { CancelRequest, MatchRequest, StoreRequest } from './actions/reconcile-request.ts';
import { reconcileTable, type TableRequest } from './actions/reconcile-table.ts';
import { previewToday, remindToday } from './actions/remind.ts';
import { type HandRequest, remindByHand, remindForTest } from './actions/remind-by-hand.ts';
import { reminderBoard } from './actions/reminder-board.ts';
import { reopenList } from './actions/reopen-list.ts';
import { rollUpFiles, rollUpStanding } from './actions/roll-up.ts';
import { checkedRollUp, type RollUpRequest } from './actions/roll-up-request.ts';
import { roundBoard } from './actions/round-board.ts';
import { sealBoard } from './actions/seal-board.ts';
import { checkSeals } from './actions/seal-check.ts';
import type { SealRequest } from './actions/seal-request.ts';
import { sealRun } from './actions/seal-run.ts';
import { type SeparateReport, type SeparateRequest, separateBooks } from './actions/separate-books.ts';
import { type SetUpReport, setUp } from './actions/set-up.ts';
import { setUpForm } from './actions/set-up-form.ts';
import type { SetUpOptions } from './actions/set-up-options.ts';
import { stampList, type Ticked } from './actions/stamp-list.ts';
import { statementBoard, storeStatement } from './actions/statement-board.ts';
import { undoList } from './actions/undo-list.ts';
import type { UnitDayRequest } from './actions/unit-requests.ts';
import { owner } from './google/account.ts';
import { overFiles } from './google/commune-files.ts';
import { runDaily, type SwitchTask, type TriggerEvent, turnDailyOff, turnDailyOn } from './google/daily.ts';
import { type EditEvent, tickedBox, watchEdits } from './google/edits.ts';
import { goTo } from './google/go-to.ts';
import { besideLastRound, type RecordAddresses } from './google/last-round.ts';
import {
  type Mailed,
  type MailTask,
  mailAsked,
  mailFor,
  mailQuestion,
  mailQuota,
  withOutbox,
} from './google/mailing.ts';
import { buildMenu, type MenuDoors } from './google/menu.ts';
import type { Reading } from './google/open-workbook.ts';
import { ownFileStanding, withOwnFile } from './google/own-file.ts';
import { publicFileStanding, toPublicFile } from './google/public-file.ts';
import { runForHost, runForSidebar, runFromMenu, type Task, tellLines } from './google/run.ts';
import { showHelp } from './google/screen.ts';
import { selfCheckFromMenu } from './google/self-check.ts';
import { showSidebar } from './google/sidebar.ts';
import { activeSheetId, hasAddresses, sheetInFront } from './google/workbook-id.ts';
import { CONFIRMATIONS } from './text/vi-confirmations.ts';
import { MENU_ITEMS } from './text/vi-google.ts';
import { HANDOVER } from './text/vi-handover.ts';
import { OWN_FILE } from './text/vi-own-file.ts';
import { type PAPER_FILES, PAPER_KINDS } from './text/vi-papers-page.ts';
import { PAYMENT_CODES } from './text/vi-payment-codes.ts';
import { PERSON_PAGE } from './text/vi-person-page.ts';
import { PUBLIC_TOLD } from './text/vi-public.ts';
import {
  readCommuneFile,
  SEALED_RANGE,
  SEALED_RANGE_FIELDS,
  TITLES_FIELDS,
} from './workbook/commune-file.ts';
import { HOLDS } from './workbook/holds.ts';
import { joinFiles, splitBatch } from './workbook/own-file.ts';
import type { Spreadsheet } from './workbook/sheets-api.ts';
import { SNAPSHOT_FIELDS, WHOLE_TABS_FIELDS } from './workbook/snapshot-fields.ts';

export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  buildMenu();
}

export function menuConsolidate(): void {
  runFromMenu(consolidating);
}

export function menuDashboard(): void {
  showSidebar('dashboard');
}

export function menuProblems(): void {
  showSidebar('problems');
}

export function menuImportList(): void {
  showSidebar('import-list');
}

export function menuStatement(): void {
  showSidebar('statement');
}

/** Where the books are kept apart from what the units see. */
export function menuOwnFile(): void {
  showSidebar('own-file');
}

/** Next year's campaign, in a copy of this year's workbook. */
export function menuNewRound(): void {
  showSidebar('new-round');
}

export function menuByList(): void {
  showSidebar('by-list');
}

export function menuPapers(): void {
  showSidebar('papers');
}

/** Freezes the figures as they are sent up. */
export function menuSeal(): void {
  showSidebar('seal');
}

export function menuDocuments(): void {
  showSidebar('documents');
}

/** The district's: sealed runs of its communes. */
export function menuRollUp(): void {
  showSidebar('roll-up');
}

export function menuSetUpForm(): void {
  showSidebar('set-up');
}

export function menuReminders(): void {
  showSidebar('reminders');
}

/** Asks first: a mail cannot be called back. */
export function menuRemindersSend(): void {
  mailAsked(previewingReminders, sendingToday);
}

export function menuLockLists(): void {
  runFromMenu(lockingLists);
}

export function menuDailyOn(): void {
  tellLines(MENU_ITEMS.dailyOn, () => turnDailyOn(switchingDaily, DAILY_DOOR, false));
}

export function menuDailyOff(): void {
  tellLines(MENU_ITEMS.dailyOff, () => turnDailyOff(switchingDaily, DAILY_DOOR));
}

/** Google's clock knocks here; see `Bật nhắc hằng ngày`. */
export function dailyRemindersSend(event?: TriggerEvent): void {
  const trigger = event?.triggerUid ?? '';
  const task = mailing(MENU_ITEMS.sendToday, (snapshot, now, quota) =>
    remindDaily(snapshot, now, quota, trigger),
  );
  runDaily(task, DAILY_DOOR, event);
}

/** Google tells every edit here, where the accountant's trigger asks for it. */
export function editedSheet(event?: EditEvent): void {
  const ticked = tickedBox(event ?? {});
  if (ticked) runForSidebar(stamping(ticked));
}

export function menuCheckSheet(): void {
  runFromMenu(
    writing(MENU_ITEMS.checkSheet, (snapshot, now, workbook) =>
      check(snapshot, now, activeSheetId(workbook)),
    ),
  );
}

export function menuCheckAll(): void {
  runFromMenu(checkingAll);
}

export function menuSetUp(): void {
  runFromMenu(settingUp());
}

export function menuSelfCheck(): void {
  selfCheckFromMenu(EDIT_DOOR);
}

export function menuHelp(): void {
  showHelp();
}

export function runConsolidate() {
  return runForHost(consolidating);
}

/** Checks and writes nothing, unlike the menu's check, which leaves its findings in a tab. */
export function runCheck() {
  return runForHost({ ...checkingAll, writes: false });
}

/** Who would get what today; nothing is sent or written. */
export function runReminders() {
  return runForHost(previewingReminders);
}

/** Sends what is due today. A door whose name ends in `Send` lets mail leave, so a host may have to wait for it. */
export function runRemindersSend() {
  return mailFor(sendingToday);
}

/** Reads a bank statement, and keeps what is certain when asked to. @param request see `reconcileTable`; checked there */
export function runStatement(request: TableRequest) {
  const task = request?.store ? writing : looking;
  return runForHost(task(MENU_ITEMS.statement, (snapshot, now) => reconcileTable(snapshot, now, request)));
}

/** Moves the books to the own file that the host has at hand. @param request see `separateBooks`; checked there */
export function runSeparateBooks(request: SeparateRequest) {
  return runForHost(withOwnFile(separating(request), ''));
}

/** Opens the next round in a workbook that the host keeps a copy of. @param request see `newRound`; checked there */
export function runNewRound(request: NewRoundRequest) {
  return runForHost(writing(MENU_ITEMS.newRound, (snapshot, now) => newRound(snapshot, now, request)));
}

/** Everybody's transfer memo and QR code; nothing is written. */
export function runPaymentCodes() {
  return runForHost(payingByCode);
}

/** The same as a page to be printed: one HTML document. */
export function runPaymentSheet() {
  return paymentSheet(runForHost(payingByCode));
}

/** Makes papers for the money that has none. @param request see `issueConfirmations`; checked there */
export function runConfirmations(request: IssueRequest = {}) {
  return runForHost(confirming(request));
}

/** The papers as a page to be printed: one HTML document. @param request see `confirmationSheet`; checked there */
export function runConfirmationSheet(request: SheetRequest = {}) {
  return runForHost(
    looking(CONFIRMATIONS.title, (snapshot, now) => confirmationSheet(snapshot, now, request)),
  );
}

/** What went to the treasury, with which receipts; nothing is written. @param request see `HandoverRequest`; checked there */
export function runHandover(request: HandoverRequest = {}) {
  return runForHost(handingOver(request));
}

/** The same as a page to be printed: one HTML document. @param request see `HandoverRequest`; checked there */
export function runHandoverSheet(request: HandoverRequest = {}) {
  return runForHost(looking(HANDOVER.title, (snapshot, now) => handoverSheet(snapshot, now, request)));
}

/** One person's or unit's page to be printed: one HTML document. @param request see `personPage`; checked there */
export function runPersonPage(request: PersonRequest) {
  return runForHost(looking(PERSON_PAGE.title, (snapshot, now) => personPage(snapshot, now, request)));
}

/** What everybody may read; nothing is written. */
export function runPublicBoard() {
  return runForHost(lookingAtPublic);
}

/** The same as a page to be printed: one HTML document. */
export function runPublicSheet() {
  return runForHost(looking(PUBLIC_TOLD.title, publicSheet));
}

/** Writes it into the file of this id. */
export function runPublish(id: string) {
  return runForHost(publishing(id));
}

/** A document of the office, described; the host makes the file. @param request see `makeDocument`; checked there */
export function runDocument(request: DocumentRequest) {
  return runForHost(documenting(request));
}

/** Freezes the figures of the last `Tổng hợp`. @param request see `sealRun`; checked there */
export function runSeal(request: SealRequest) {
  return runForHost(sealing(request));
}

/** Rolls up the sealed runs of communes' files. @param request see `checkedRollUp`; checked there */
export function runRollUp(request: RollUpRequest) {
  return runForHost(rollingUp(request));
}

/** Whether what was sealed is still as it was; nothing is written. */
export function runSealCheck() {
  return runForHost(checkingSeals);
}

/** What the installable trigger does on Google, for a host that sees the edits itself. */
export function runTicked(ticked: Ticked) {
  return runForSidebar(stamping(ticked));
}

/** @param optionsJson as the set-up action takes them; left out: none. */
export function runSetUp(optionsJson?: string) {
  return runForHost(settingUp(optionsJson));
}

export function sideDashboard() {
  return runForSidebar(looking(MENU_ITEMS.dashboard, dashboard));
}

export function sideProblems() {
  return runForSidebar(looking(MENU_ITEMS.problems, problemBoard));
}

/** `Tổng hợp`, told as the menu tells it; the figures come with the next look at the dashboard. */
export function sideConsolidate() {
  return runForSidebar(writing(MENU_ITEMS.consolidate, withNotice(consolidate)));
}

/** The units whose lists can be imported. */
export function sideImportTargets() {
  return runForSidebar(
    looking(MENU_ITEMS.importList, (snapshot, now, workbook) =>
      importTargets(snapshot, now, sheetInFront(workbook)),
    ),
  );
}

/** @param request see `previewImport`; checked there */
export function sideImportPreview(request: PreviewRequest) {
  return runForSidebar(
    looking(MENU_ITEMS.importList, (snapshot, now) => previewImport(snapshot, now, request)),
  );
}

/** @param request see `writeImport`; checked there */
export function sideImportWrite(request: WriteRequest) {
  return runForSidebar(
    writing(MENU_ITEMS.importList, (snapshot, now) => writeImport(snapshot, now, request)),
  );
}

/** What the form of set-up starts from. */
export function sideSetUpForm() {
  return runForSidebar(looking(MENU_ITEMS.setUpForm, setUpForm));
}

/** @param options see `setUp`; checked there */
export function sideSetUp(options: SetUpOptions) {
  return runForSidebar(settingUp(options));
}

export function sideReminders() {
  return runForSidebar(
    looking(MENU_ITEMS.reminders, (snapshot, now) =>
      reminderBoard(snapshot, withOutbox(now), mailQuota(), owner()),
    ),
  );
}

/** What a host asks before it opens the menu's door through which mail leaves; '' when there is nothing to ask. */
export function sideMailQuestion(): string {
  return mailQuestion(previewingReminders);
}

/** @param request see `remindByHand`; checked there */
export function sideRemindersSend(request: HandRequest) {
  return withLines(
    mailFor(
      mailing(MENU_ITEMS.reminders, (snapshot, now, quota) => remindByHand(snapshot, now, quota, request)),
    ),
  );
}

/** One unit's letter to the accountant alone. @param request see `remindForTest`; checked there */
export function sideReminderTestSend(request: { readonly unit: string }) {
  return withLines(
    mailFor(
      mailing(MENU_ITEMS.reminders, (snapshot, now, quota) => remindForTest(snapshot, now, quota, request)),
    ),
  );
}

/** @param request see `logContact`; checked there */
export function sideContact(request: ContactRequest) {
  return runForSidebar(writing(MENU_ITEMS.reminders, (snapshot, now) => logContact(snapshot, now, request)));
}

/** @param takeOver whether from somebody else who keeps it */
export function sideDailyOn(takeOver: boolean) {
  return { lines: turnDailyOn(switchingDaily, DAILY_DOOR, takeOver === true) };
}

export function sideDailyOff() {
  return { lines: turnDailyOff(switchingDaily, DAILY_DOOR) };
}

export function sideLockLists() {
  return runForSidebar(writing(MENU_ITEMS.lockLists, withNotice(lockLists)));
}

/** @param request see `reopenList`; checked there */
export function sideReopenList(request: UnitDayRequest) {
  return runForSidebar(writing(MENU_ITEMS.reminders, (snapshot, now) => reopenList(snapshot, now, request)));
}

/** @param request see `dateList`; checked there */
export function sideDateList(request: UnitDayRequest) {
  return runForSidebar(writing(MENU_ITEMS.reminders, (snapshot, now) => dateList(snapshot, now, request)));
}

/** Where the accountant's own file is. */
export function sideOwnFile() {
  return ownFileStanding();
}

/** @param request see `separateBooks`; checked there, its address in google/ */
export function sideSeparateBooks(sent: SeparateRequest & { readonly address: string }) {
  const { address, ...request } = sent ?? {};
  return runForSidebar(withOwnFile(separating(request), sentText(address)));
}

/** What the last round left here, and what of it is open. */
export function sideNewRound() {
  const hasOwnFile = ownFileStanding().own !== '';
  return {
    ...runForSidebar(looking(MENU_ITEMS.newRound, roundBoard)),
    hasAddresses: hasAddresses(),
    hasOwnFile,
  };
}

/**
 * Opens the next round, once the last one is found in the files at those addresses.
 * @param request see `newRound`; checked there
 */
export function sideNewRoundOpen(sent: NewRoundRequest & { readonly record: RecordAddresses }) {
  const { record, ...request } = sent ?? {};
  const addresses = { shared: sentText(record?.shared), own: sentText(record?.own) };
  return runForSidebar(
    besideLastRound(
      {
        name: MENU_ITEMS.newRound,
        reads: WORKBOOK,
        writes: true,
        act: (snapshot, now, last) => newRound(snapshot, now, request, last),
        after: watching,
      },
      addresses,
    ),
  );
}

/** @param request see `statementBoard`; checked there */
export function sideStatement(request: MatchRequest) {
  return runForSidebar(
    looking(MENU_ITEMS.statement, (snapshot, now) => statementBoard(snapshot, now, request)),
  );
}

/** @param request see `storeStatement`; checked there */
export function sideStatementStore(request: StoreRequest) {
  return runForSidebar(
    writing(
      MENU_ITEMS.statement,
      withNotice((snapshot, now) => storeStatement(snapshot, now, request)),
    ),
  );
}

/** @param request see `cancelCredit`; checked there */
export function sideStatementCancel(request: CancelRequest) {
  return runForSidebar(
    writing(
      MENU_ITEMS.statement,
      withNotice((snapshot, now) => cancelCredit(snapshot, now, request)),
    ),
  );
}

/** The units with their people, for money that comes with a list. */
export function sideByList() {
  return runForSidebar(looking(MENU_ITEMS.byList, byListBoard));
}

/** Writes the list, or asks what is to be agreed to first. @param request see `keepList`; checked there */
export function sideByListKeep(request: KeepRequest) {
  return runForSidebar(writing(MENU_ITEMS.byList, (snapshot, now) => keepList(snapshot, now, request)));
}

/** @param request see `undoList`; checked there */
export function sideByListUndo(request: UndoRequest) {
  return runForSidebar(writing(MENU_ITEMS.byList, (snapshot, now) => undoList(snapshot, now, request)));
}

export function sidePapers() {
  return runForSidebar(looking(MENU_ITEMS.papers, papersBoard));
}

/** @param request see `confirmedPaymentSheet`; checked there */
export function sidePaymentSheet(request: PaymentSheetRequest) {
  return runForSidebar(printing('codes', (snapshot, now) => confirmedPaymentSheet(snapshot, now, request)));
}

/** What `sideConfirmationsIssue` would make; nothing is written. @param request see `issueConfirmations`; checked there */
export function sideConfirmations(request: IssueRequest) {
  return runForSidebar({ ...confirming(request), writes: false });
}

/** @param request see `issueConfirmations`; checked there */
export function sideConfirmationsIssue(request: IssueRequest) {
  return runForSidebar(confirming(request));
}

/** @param request see `confirmationSheet`; checked there */
export function sideConfirmationSheet(request: SheetRequest) {
  return runForSidebar(
    printing('confirmations', (snapshot, now) => confirmationSheet(snapshot, now, request)),
  );
}

/** @param request see `personPage`; checked there */
export function sidePersonPage(request: PersonRequest) {
  return runForSidebar(printing('person', (snapshot, now) => personPage(snapshot, now, request)));
}

/** @param request see `HandoverRequest`; checked there */
export function sideHandover(request: HandoverRequest) {
  return runForSidebar(handingOver(request));
}

/** @param request see `HandoverRequest`; checked there */
export function sideHandoverSheet(request: HandoverRequest) {
  return runForSidebar(printing('handover', (snapshot, now) => handoverSheet(snapshot, now, request)));
}

/** What would be published. */
export function sidePublicBoard() {
  return runForSidebar(lookingAtPublic);
}

export function sidePublicSheet() {
  return runForSidebar(printing('public', publicSheet));
}

/** Where the file that everybody may read is. */
export function sidePublicFile() {
  return publicFileStanding();
}

/** Writes that file anew. @param request its address; '' for the one that is remembered */
export function sidePublish(request: { readonly address: string }) {
  return { ...runForSidebar(publishing(request?.address)), address: publicFileStanding().address };
}

/** What would be sealed, what changed since, and what stands in the way. */
export function sideSeal() {
  return runForSidebar(looking(MENU_ITEMS.seal, sealBoard));
}

/** @param request see `sealRun`; checked there */
export function sideSealRun(request: SealRequest) {
  return runForSidebar(sealing(request));
}

export function sideSealCheck() {
  return runForSidebar(checkingSeals);
}

/** What the district's workbook knows of its communes' files. */
export function sideRollUp() {
  return { ...runForSidebar(looking(MENU_ITEMS.rollUp, rollUpStanding)), hasAddresses: hasAddresses() };
}

/** @param request see `checkedRollUp`; checked there */
export function sideRollUpRun(request: RollUpRequest) {
  return runForSidebar(rollingUp(request));
}

export function sideDocuments() {
  return runForSidebar(looking(MENU_ITEMS.documents, documentBoard));
}

/** @param request see `makeDocument`; checked there */
export function sideDocument(request: DocumentRequest) {
  return runForSidebar(documenting(request));
}

export function sideOpenImport(): void {
  showSidebar('import-list');
}

export function sideGoTo(sheetId: number, cell: string) {
  return goTo(cellPlace(sheetId, cell));
}

/** The one read of the workbook, and how its two files are one where the accountant keeps the books in her own. */
const WORKBOOK: Reading = { fields: SNAPSHOT_FIELDS, join: joinFiles, split: splitBatch, holds: HOLDS };

/** Work that reads the workbook, once, and only tells. */
function looking<Report>(name: string, act: Task<Report>['act']): Task<Report> {
  return { name, reads: WORKBOOK, writes: false, act };
}

/** Work that writes what it makes of its one reading. */
function writing<Report>(name: string, act: Task<Report>['act']): Task<Report> {
  return { ...looking(name, act), writes: true };
}

/** Work that lets mail leave. */
function mailing<Report>(name: string, dispatch: MailTask<Report>['dispatch']): MailTask<Report> {
  return { name, reads: WORKBOOK, dispatch };
}

/** Work that makes a paper for a sidebar. */
function printing(kind: keyof typeof PAPER_FILES, act: (snapshot: Spreadsheet, now: Now) => Outcome<string>) {
  return looking(PAPER_KINDS[kind], (snapshot, now) => {
    const outcome = act(snapshot, now);
    return { ...outcome, report: pageToPrint(kind, outcome.report, now.today) };
  });
}

/** An action whose sentences are all that its sidebar shows. */
function withNotice(act: (snapshot: Spreadsheet, now: Now) => Outcome<unknown>) {
  return (snapshot: Spreadsheet, now: Now) => {
    const outcome = act(snapshot, now);
    return { ...outcome, report: outcome.notice };
  };
}

/** The report with the lines that the sidebar shows. */
function withLines<Report extends object>({ report, lines }: Mailed<Report>) {
  return { ...report, lines };
}

/** The doors that triggers open, by their names. */
const DAILY_DOOR = 'dailyRemindersSend';
const EDIT_DOOR = 'editedSheet';

const consolidating = writing(MENU_ITEMS.consolidate, consolidate);

const checkingAll = writing(MENU_ITEMS.checkAll, (snapshot, now) => check(snapshot, now));

const payingByCode = looking(PAYMENT_CODES, paymentCodes);

const confirming = (request: IssueRequest) =>
  writing(CONFIRMATIONS.title, (snapshot, now) => issueConfirmations(snapshot, now, request));

const handingOver = (request: HandoverRequest) =>
  looking(HANDOVER.title, (snapshot, now) => handoverReport(snapshot, now, request));

const lookingAtPublic = looking(PUBLIC_TOLD.title, publicStanding);

const publishing = (address: unknown) =>
  toPublicFile({ name: PUBLIC_TOLD.title, reads: WORKBOOK, writes: true, publish }, sentText(address));

const documenting = (request: DocumentRequest) =>
  looking(MENU_ITEMS.documents, (snapshot, now) => makeDocument(snapshot, now, request));

const sealing = (request: SealRequest) =>
  writing(MENU_ITEMS.seal, (snapshot, now) => sealRun(snapshot, now, request));

const checkingSeals = looking(MENU_ITEMS.seal, checkSeals);

const rollingUp = (request: RollUpRequest) =>
  overFiles({
    name: MENU_ITEMS.rollUp,
    reads: WORKBOOK,
    writes: true,
    asked: () => checkedRollUp(request),
    part: { range: SEALED_RANGE, fields: SEALED_RANGE_FIELDS, titles: TITLES_FIELDS },
    readFile: readCommuneFile,
    rollUp: rollUpFiles,
  });

const lockingLists = writing(MENU_ITEMS.lockLists, lockLists);

const switchingDaily: SwitchTask = {
  name: MENU_ITEMS.dailyOn,
  reads: WORKBOOK,
  open: dailySwitch,
};

const sendingToday = mailing(MENU_ITEMS.sendToday, (snapshot, now, quota) =>
  remindToday(snapshot, now, quota),
);

const previewingReminders = looking(MENU_ITEMS.reminders, (snapshot, now) => ({
  requests: [],
  protections: [],
  notice: { title: MENU_ITEMS.reminders, lines: [] },
  report: previewToday(snapshot, now, mailQuota()),
}));

const separating = (request: SeparateRequest): Task<SeparateReport> => ({
  ...writing(OWN_FILE.title, (snapshot, now) => separateBooks(snapshot, now, request)),
  reads: { ...WORKBOOK, fields: WHOLE_TABS_FIELDS },
});

/** Whoever ticks the box types on beside it: the tab is not held for the one cell. */
const stamping = (ticked: Ticked) => ({
  ...writing(MENU_ITEMS.reminders, (snapshot, now) => stampList(snapshot, now, ticked)),
  reads: { ...WORKBOOK, holds: { ...HOLDS, tabs: () => [] } },
});

const watching = (workbook: string) => watchEdits(EDIT_DOOR, workbook);

const settingUp = (options?: unknown): Task<SetUpReport> => ({
  ...writing(MENU_ITEMS.setUp, (snapshot, now) => setUp(snapshot, now, options)),
  after: watching,
});

/** Fails to compile when the menu names a door that is not here. */
({
  menuConsolidate,
  menuDashboard,
  menuProblems,
  menuImportList,
  menuStatement,
  menuByList,
  menuPapers,
  menuSeal,
  menuDocuments,
  menuRollUp,
  menuReminders,
  menuRemindersSend,
  menuLockLists,
  menuDailyOn,
  menuDailyOff,
  menuCheckSheet,
  menuCheckAll,
  menuSetUpForm,
  menuOwnFile,
  menuNewRound,
  menuSetUp,
  menuSelfCheck,
  menuHelp,
}) satisfies MenuDoors;
