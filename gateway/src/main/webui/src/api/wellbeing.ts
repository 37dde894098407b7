// What the member service says about wellbeing.

export type ScaleQuestion = 'LIFE_SATISFACTION' | 'WORTHWHILE' | 'HAPPY_YESTERDAY' | 'ANXIOUS_YESTERDAY';
export type ThreeQuestion = 'LACK_COMPANIONSHIP' | 'LEFT_OUT' | 'ISOLATED';
export type Question = ScaleQuestion | ThreeQuestion | 'LONELY';

export interface OwnWellbeing {
  agreed: boolean;
  agreedTextVersion?: string | null;
  textVersion: string;
}

/** Answers of a day, by the names of the API; what was skipped is not there. */
export interface Answers {
  lifeSatisfaction?: number | null;
  worthwhile?: number | null;
  happyYesterday?: number | null;
  anxiousYesterday?: number | null;
  lackCompanionship?: number | null;
  leftOut?: number | null;
  isolated?: number | null;
  lonely?: number | null;
}

export interface AnsweredDay extends Answers {
  day: string;
  lonelinessScore?: number | null;
}

export interface WellbeingQuestions {
  questions: { question: Question; words: string }[];
  instruments: { instrument: string; source: string; licence: string }[];
}

export type Measure = ScaleQuestion | 'LONELINESS_SCORE' | 'LONELY';

export type BandName =
  | 'VERY_LOW'
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH'
  | 'VERY_HIGH'
  | 'OFTEN_OR_ALWAYS'
  | 'SOME_OF_THE_TIME'
  | 'OCCASIONALLY'
  | 'HARDLY_EVER'
  | 'NEVER';

export interface WellbeingFigure {
  measure: Measure;
  kind: 'FIRST' | 'CHANGE';
  published: boolean;
  people?: number | null;
  mean?: number | null;
  low?: number | null;
  high?: number | null;
  bands: { band: BandName; sharePercent?: number | null }[];
}

export interface Wellby {
  people: number;
  points: number;
  lowPounds: number;
  centralPounds: number;
  highPounds: number;
  priceBase: number;
  source: string;
}

export interface WellbeingQuarter {
  quarter: string;
  releasedAt: string;
  figures: WellbeingFigure[];
  wellby?: Wellby | null;
}
