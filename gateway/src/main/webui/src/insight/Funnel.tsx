import { useIntl } from 'react-intl';
import type { FunnelStep } from '../api/figures';
import type { MessageId } from '../i18n/messages';
import { useWords } from '../words/useWords';

/** The units of the two funnels, in minutes. */
export const minutesIn = { needs: 1, turns: 1440 };

/** A length of time, rounded as people say it: minutes, hours or days. */
export function useAbout() {
  const { t } = useWords();
  return (minutes: number) => {
    if (minutes < 90) return t('about.minutes', { count: Math.max(1, Math.round(minutes)) });
    if (minutes < 2880) return t('about.hours', { count: Math.round(minutes / 60) });
    return t('about.days', { count: Math.round(minutes / 1440) });
  };
}

/** The steps from the first to the last, each a bar as long as the part that came so far. */
export function Funnel({ name, steps, label }: { name: 'needs' | 'turns'; steps: FunnelStep[]; label: string }) {
  const { t } = useWords();
  const intl = useIntl();
  const about = useAbout();
  const most = Math.max(1, steps[0]?.count ?? 0);
  const share = (count: number) => (count / most) * 100;
  return (
    <ol className="funnel" aria-label={label}>
      {steps.map(({ step, count, shareOfStepBefore, median }, index) => {
        const before = steps[index - 1]?.count;
        return (
          <li key={step} data-testid={`${name}-${step}`}>
            {before !== undefined && (
              <svg
                className="funnel-neck"
                viewBox="0 0 100 20"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <path
                  d={`M${50 - share(before) / 2} 0H${50 + share(before) / 2}L${50 + share(count) / 2} 20H${50 - share(count) / 2}Z`}
                />
              </svg>
            )}
            <svg className="funnel-bar" aria-hidden="true" focusable="false">
              <rect
                x={`${50 - Math.max(0.6, share(count)) / 2}%`}
                width={`${Math.max(0.6, share(count))}%`}
                height="100%"
              />
            </svg>
            <p className="funnel-name">
              <strong>{intl.formatNumber(count)}</strong> {t(`${name}.${step}` as MessageId)}
            </p>
            {typeof shareOfStepBefore === 'number' && (
              <p className="hint">
                {t('funnel.share', { number: Math.round(shareOfStepBefore * 100) })}
                {typeof median === 'number' && ` ${t('funnel.time', { time: about(median * minutesIn[name]) })}`}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
