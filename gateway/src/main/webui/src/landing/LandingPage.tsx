import { useEffect } from 'react';
import { Icon } from '../ui/Icon';
import { useWords } from '../words/useWords';
import { Hero } from './Hero';

interface Properties {
  /** Whether the person was signed in until just now. */
  ended: boolean;
  /** Where to go on after signing in. */
  to: string;
}

/** What a stranger sees: what this is, and the way in. */
export function LandingPage({ ended, to }: Properties) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `Commonhour · ${t('landing.title')}`;
  }, [t]);
  const steps = [
    { icon: 'give', head: t('landing.give.head'), text: t('landing.give.text') },
    { icon: 'clock', head: t('landing.hour.head'), text: t('landing.hour.text') },
    { icon: 'ask', head: t('landing.ask.head'), text: t('landing.ask.text') },
  ] as const;
  return (
    <article className="landing">
      {ended && (
        <div className="note note-problem" role="alert">
          <p className="note-head">{t('landing.ended')}</p>
          <p>{t('landing.endedKept')}</p>
        </div>
      )}
      <div className="landing-top">
        <div className="landing-words">
          <h1>{t('landing.title')}</h1>
          <p className="lead">{t('landing.lead')}</p>
          <div className="actions">
            <a className="button button-main button-large" href={`/sign-in?to=${encodeURIComponent(to)}`}>
              {t('landing.signIn')}
            </a>
          </div>
          <p className="hint">{t('landing.phone')}</p>
        </div>
        <Hero />
      </div>
      <ol className="landing-steps">
        {steps.map(({ icon, head, text }) => (
          <li key={icon}>
            <Icon name={icon} />
            <div>
              <h2>{head}</h2>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}
