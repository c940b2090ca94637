import type { DocumentTemplate } from "../../lib/domain/document-template.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { Kit } from "../kit.ts";
import { accountTable, credentialTable, guessTable, invitationTable } from "./accounts.ts";
import { activityReportTable, activityTable, planActivityTable } from "./activities.ts";
import { budgetAmountTable, budgetRowTable, budgetTableTable, goalBudgetRowTable } from "./budgets.ts";
import { commentMentionTable, commentTable } from "./comments.ts";
import { definitionTable } from "./definitions.ts";
import { documentEventTable, documentPartTable, documentSnapshotTable, documentTable, documentTakingTable } from "./documents.ts";
import { findingAnswerTable } from "./findings.ts";
import { assessmentTable, goalTable, goalTextTable, planGoalTable, planTable } from "./goals.ts";
import { historyHeadTable, historyTable } from "./history.ts";
import {
  indicatorLimitTable,
  indicatorReportTable,
  indicatorTable,
  indicatorVersionTable,
  outcomeTable,
  planIndicatorTable,
  targetTable,
} from "./indicators.ts";
import { ledgerFileTable, ledgerLineTable, ledgerMeaningTable } from "./ledgers.ts";
import {
  districtTable,
  orgClosureTable,
  orgUnitTable,
  orgUnitYearTable,
  roleGrantTable,
  steeringYearTable,
  styrmodellTable,
  unitDistrictTable,
} from "./organisation.ts";
import { personTable, sessionTable } from "./people.ts";
import { districtAliasTable, extensionTable, indicatorAliasTable, reportingEventTable, reportingWindowTable } from "./reporting.ts";
import { fileTable, textTable, textVersionTable } from "./texts.ts";
import { outcomeImportRowTable, outcomeImportTable } from "./waiting.ts";

/** All tables on one engine, each made after those it refers to. */
export function allTables(kit: Kit) {
  const account = accountTable(kit);
  const credential = credentialTable(kit, account);
  const person = personTable(kit, account);
  const session = sessionTable(kit, person);
  const invitation = invitationTable(kit, person);
  const guess = guessTable(kit);
  const styrmodell = styrmodellTable(kit);
  const steeringYear = steeringYearTable(kit, styrmodell);
  const orgUnit = orgUnitTable(kit);
  const orgUnitYear = orgUnitYearTable(kit, steeringYear, orgUnit);
  const orgClosure = orgClosureTable(kit, orgUnit);
  const district = districtTable(kit);
  const unitDistrict = unitDistrictTable(kit, orgUnit, steeringYear, district);
  const roleGrant = roleGrantTable(kit, person, orgUnit);
  const file = fileTable(kit, person);
  const text = textTable(kit, orgUnit);
  const textVersion = textVersionTable(kit, text, person);
  const plan = planTable(kit, orgUnit, steeringYear);
  const goal = goalTable(kit, orgUnit, steeringYear);
  const planGoal = planGoalTable(kit, plan, goal);
  const goalText = goalTextTable(kit, planGoal, text);
  const assessment = assessmentTable(kit, planGoal, person);
  const document = documentTable(kit, plan, file);
  const indicator = indicatorTable(kit, orgUnit);
  const indicatorVersion = indicatorVersionTable(kit, indicator, person);
  const indicatorLimit = indicatorLimitTable(kit, indicator, person);
  const planIndicator = planIndicatorTable(kit, planGoal, indicator, person);
  const target = targetTable(kit, indicator, orgUnit, steeringYear, document, person);
  const outcome = outcomeTable(kit, indicator, orgUnit, district, document, person);
  const outcomeImport = outcomeImportTable(kit, orgUnit, person);
  const outcomeImportRow = outcomeImportRowTable(kit, outcomeImport);
  const indicatorReport = indicatorReportTable(kit, indicator, orgUnit, document);
  const reportingWindow = reportingWindowTable(kit, steeringYear, orgUnit, person);
  const extension = extensionTable(kit, steeringYear, orgUnit, person);
  const reportingEvent = reportingEventTable(kit, steeringYear, orgUnit, person);
  const indicatorAlias = indicatorAliasTable(kit, orgUnit, indicator, person);
  const districtAlias = districtAliasTable(kit, orgUnit, district, person);
  const activity = activityTable(kit, goal, orgUnit);
  const planActivity = planActivityTable(kit, plan, planGoal, activity, person);
  const activityReport = activityReportTable(kit, planActivity, person);
  const budgetTable = budgetTableTable(kit, plan, goal);
  const budgetRow = budgetRowTable(kit, budgetTable);
  const goalBudgetRow = goalBudgetRowTable(kit, planGoal, budgetRow);
  const budgetAmount = budgetAmountTable(kit, budgetRow, person);
  const ledgerFile = ledgerFileTable(kit, budgetTable, person);
  const ledgerLine = ledgerLineTable(kit, ledgerFile);
  const ledgerMeaning = ledgerMeaningTable(kit, orgUnit, person);
  const documentEvent = documentEventTable(kit, document, person);
  const documentSnapshot = documentSnapshotTable(kit, document, styrmodell, file);
  const documentTaking = documentTakingTable(kit);
  const documentPart = documentPartTable(kit, document, goal, text, indicator, activity, budgetTable, person);
  const findingAnswer = findingAnswerTable(kit, plan, indicator, person);
  const comment = commentTable(kit, plan, person);
  const commentMention = commentMentionTable(kit, comment, person);
  const layout = definitionTable<Layout>(kit, person, "layout");
  const template = definitionTable<DocumentTemplate>(kit, person, "template");
  const historyHead = historyHeadTable(kit, orgUnit);
  const history = historyTable(kit, orgUnit, person, plan);
  return {
    account,
    credential,
    person,
    session,
    invitation,
    guess,
    styrmodell,
    steeringYear,
    orgUnit,
    orgUnitYear,
    orgClosure,
    district,
    unitDistrict,
    roleGrant,
    file,
    text,
    textVersion,
    plan,
    goal,
    planGoal,
    goalText,
    assessment,
    document,
    indicator,
    indicatorVersion,
    indicatorLimit,
    planIndicator,
    target,
    outcome,
    outcomeImport,
    outcomeImportRow,
    indicatorReport,
    reportingWindow,
    extension,
    reportingEvent,
    indicatorAlias,
    districtAlias,
    activity,
    planActivity,
    activityReport,
    budgetTable,
    budgetRow,
    goalBudgetRow,
    budgetAmount,
    ledgerFile,
    ledgerLine,
    ledgerMeaning,
    documentEvent,
    documentSnapshot,
    documentTaking,
    documentPart,
    findingAnswer,
    comment,
    commentMention,
    layout,
    template,
    historyHead,
    history,
  };
}

export type Tables = ReturnType<typeof allTables>;
