import { useState } from 'react';
import type { Release } from '../api/figures';
import { query } from '../api/http';
import { usePages } from '../api/read';
import { useSend } from '../api/useSend';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { SelectBox } from '../ui/Fields';
import { GoLink } from '../ui/GoLink';
import { MoreButton } from '../ui/MoreButton';
import { pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { useWords } from '../words/useWords';
import { lastQuarter, quarterFrom } from './period';
import { useQuarterWords } from './quarters';

/** How many quarters back somebody may release from here. */
const quartersOffered = 8;

/** Releases a quarter's figures, or a revision of them. */
function ReleaseForm({ at }: { at: string }) {
  const { t } = useWords();
  const quarterWords = useQuarterWords();
  const quarters = Array.from({ length: quartersOffered }, (_, back) => quarterFrom(lastQuarter(), -back));
  const [quarter, setQuarter] = useState(quarters[0] ?? lastQuarter());
  const release = useSend<object, Release>({ name: `release.${quarter}`, path: `${at}/${quarter}/releases` });
  return (
    <>
      <p>{t('release.stays')}</p>
      <SelectBox
        label={t('release.which')}
        value={quarter}
        onChange={(chosen) => {
          release.reset();
          setQuarter(chosen);
        }}
        choices={quarters.map((one) => ({ value: one, label: quarterWords(one) }))}
        size="short"
      />
      <ProblemNote problem={release.problem} />
      {release.result && (
        <SuccessNote>
          <p>{t('release.done', { quarter: quarterWords(release.result.quarter) })}</p>
        </SuccessNote>
      )}
      <div className="actions">
        <ActionButton look="second" sending={release.sending} onPress={() => release.send({})}>
          {t('release.send')}
        </ActionButton>
      </div>
    </>
  );
}

/** The tables that were released, to read and to take along; and for coordinators, releasing one. */
export function ReleasesSection() {
  const { t, moment } = useWords();
  const who = useWho();
  const at = `${who.at}/insight/published`;
  const quarterWords = useQuarterWords();
  const { items, reading } = usePages<Release>(`${at}/releases`);
  const missing = pendingOrFailed(reading);
  // A file is always of the newest revision, and those come first.
  const isNewest = (release: Release) => items.find(({ quarter }) => quarter === release.quarter) === release;
  const releases = who.has('COORDINATOR', 'ADMINISTRATOR');
  if (!missing && items.length === 0 && !releases) return null;
  return (
    <section aria-labelledby="releases" className="no-print">
      <h2 id="releases">{t('release.title')}</h2>
      {missing}
      {items.length > 0 && (
        <ul className="cards cards-tight">
          {items.map((release) => (
            <li key={`${release.quarter}-${String(release.revision)}`} className="card card-row">
              <div>
                <GoLink to={`/insight/published${query({ quarter: release.quarter, revision: release.revision })}`}>
                  {quarterWords(release.quarter)}
                </GoLink>
                <p className="hint">
                  {release.revision > 1
                    ? t('release.revised', { number: release.revision - 1, when: moment(release.releasedAt) })
                    : t('release.when', { when: moment(release.releasedAt) })}
                </p>
              </div>
              {isNewest(release) && (
                <p className="file-links">
                  {(['csv', 'parquet'] as const).map((form) => (
                    <a
                      key={form}
                      href={`/api/v1${at}/${release.quarter}/${form}`}
                      aria-label={t('release.file', {
                        quarter: quarterWords(release.quarter),
                        form: t(`release.${form}`),
                      })}
                    >
                      {t(`release.${form}`)}
                    </a>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <MoreButton reading={reading} />
      {releases && <ReleaseForm at={at} />}
    </section>
  );
}
