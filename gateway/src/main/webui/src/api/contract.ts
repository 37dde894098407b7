// Checks while compiling that what the app reads is what the services publish. The generated types come from the services'
// OpenAPI documents (`npm run api-types`); the app keeps its own, narrower ones.
import type { components as ledger } from './generated/ledger';
import type { components as member } from './generated/member';
import type * as figures from './figures';
import type * as own from './types';
import type * as wellbeing from './wellbeing';

/** The names that the app uses and the service does not publish; `never` when all is well. */
type Unpublished<Own, Published> = Exclude<keyof Own, keyof Published>;

type None<Names extends never> = Names;

type L = ledger['schemas'];
type M = member['schemas'];

export type Agreed = [
  None<Unpublished<own.Me, M['Me']>>,
  None<Unpublished<own.Membership, M['Membership']>>,
  None<Unpublished<own.Community, M['Community']>>,
  None<Unpublished<own.Application, M['Application']>>,
  None<Unpublished<own.Referral, M['Referral']>>,
  None<Unpublished<own.Member, M['Member']>>,
  None<Unpublished<own.Organisation, M['Organisation']>>,
  None<Unpublished<own.Service, M['Service']>>,
  None<Unpublished<own.Account, L['Account']>>,
  None<Unpublished<own.Entry, L['Entry']>>,
  None<Unpublished<own.Contribution, L['Contribution']>>,
  None<Unpublished<own.WorkSession, L['Session']>>,
  None<Unpublished<figures.ServiceTotals, L['ServiceFigure']>>,
  None<Unpublished<figures.ServiceInsight, L['ServiceTimeline']>>,
  None<Unpublished<figures.ReadThrough, L['ReadPosition']>>,
  None<Unpublished<figures.DimensionFigures, L['Figures']>>,
  None<Unpublished<figures.DimensionFigure, L['DimensionFigure']>>,
  None<Unpublished<own.SessionTalk, L['Session']>>,
  None<Unpublished<own.SessionVersion, L['SessionVersion']>>,
  None<Unpublished<figures.NeedFunnels, L['NeedFunnels']>>,
  None<Unpublished<figures.TurnFunnels, L['TurnFunnels']>>,
  None<Unpublished<figures.FunnelStep, L['FunnelStep']>>,
  None<Unpublished<figures.Dormancy, L['Dormancy']>>,
  None<Unpublished<figures.QuietMember, L['QuietMember']>>,
  None<Unpublished<figures.CircleMap, L['CircleMap']>>,
  None<Unpublished<figures.Principles, L['Principles']>>,
  None<Unpublished<figures.Indicator, L['Indicator']>>,
  None<Unpublished<figures.PublishedFigures, L['PublishedFigures']>>,
  None<Unpublished<figures.PublishedCell, L['PublishedCell']>>,
  None<Unpublished<figures.ServiceGrid, L['ServiceGrid']>>,
  None<Unpublished<figures.GridView, L['Grid']>>,
  None<Unpublished<figures.Valuation, L['Valuation']>>,
  None<Unpublished<figures.Valuation['money'], L['MoneyLens']>>,
  None<Unpublished<figures.CountedSession, L['CountedSession']>>,
  None<Unpublished<wellbeing.OwnWellbeing, M['OwnWellbeing']>>,
  None<Unpublished<wellbeing.Answers, M['NewWellbeingAnswers']>>,
  None<Unpublished<wellbeing.AnsweredDay, M['WellbeingAnswers']>>,
  None<Unpublished<wellbeing.WellbeingQuestions, M['WellbeingQuestions']>>,
  None<Unpublished<wellbeing.WellbeingQuarter, M['WellbeingQuarter']>>,
  None<Unpublished<wellbeing.WellbeingFigure, M['WellbeingFigure']>>,
  None<Unpublished<wellbeing.Wellby, M['Wellby']>>,
  None<Unpublished<own.ImportRun, L['Import']>>,
];
