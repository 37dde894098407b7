import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useWords } from '../words/useWords';
import { Icon } from './Icon';
import { InPage } from './inPage';

interface Properties {
  title: string;
  lead?: ReactNode;
  /** Where "Back" goes: a path, or -1 for the page before. */
  back?: string | -1;
  /** Names the heading, so that a group of choices can be called by the question of the page. */
  headingId?: string;
  width?: 'wide' | 'full';
  children?: ReactNode;
}

let pagesShown = 0;

/** One page: back link, heading, lead. Moving to it moves the reading position to its heading. */
export function PageFrame({ title, lead, back, headingId, width, children }: Properties) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  useEffect(() => {
    document.title = `${title} · Commonhour`;
  }, [title]);
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname, search]);

  const backWords = (
    <>
      <Icon name="back" />
      {t('common.back')}
    </>
  );
  return (
    <InPage value={true}>
      <article className={width ? `page page-${width}` : 'page'}>
        {back === -1 && (
          <button type="button" className="back link-button" onClick={() => void navigate(-1)}>
            {backWords}
          </button>
        )}
        {typeof back === 'string' && (
          <Link to={back} className="back">
            {backWords}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1} id={headingId}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </article>
    </InPage>
  );
}
