import { useState } from 'react';
import { useWho } from '../app/who';
import type { Offer } from '../api/types';
import { useSend } from '../api/useSend';
import type { MessageId } from '../i18n/messages';
import { Choices, ManyChoices, TextBox } from '../ui/Fields';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { CheckList, Steps } from '../ui/Steps';
import { useDraft } from '../ui/useDraft';
import { useWords } from '../words/useWords';
import { CategoryChoice } from './CategoryChoice';
import { dayParts, weekDays, windowsOf } from './windows';

const empty = { category: '', title: '', description: '', when: '', days: [] as string[], parts: [] as string[] };

function DonePage({ offer }: { offer: Offer }) {
  const { t } = useWords();
  const who = useWho();
  const lead = who.helped ? t('offer.doneFor', { name: who.helped.displayName }) : t('offer.done.lead');
  return (
    <PageFrame title={t('offer.done', { title: offer.title })} lead={lead}>
      <div className="actions">
        <GoLink to="/" look="button">
          {t('common.toToday')}
        </GoLink>
        <GoLink to="/posts" look="second">
          {t('nav.posts')}
        </GoLink>
      </div>
    </PageFrame>
  );
}

/** Offering help: what kind, in which words, when, check, done. */
export default function OfferPage() {
  const words = useWords();
  const { t, category } = words;
  const who = useWho();
  const draftName = `offer.${who.memberId ?? ''}`;
  const [draft, change, clear] = useDraft(draftName, empty);
  const [made, setMade] = useState<Offer | null>(null);
  const offer = useSend<object, Offer>({
    name: draftName,
    path: `${who.at}/offers`,
    done: (result) => {
      clear();
      setMade(result);
    },
  });
  if (made) return <DonePage offer={made} />;

  const onSomeDays = draft.when === 'some';
  const windows = onSomeDays ? windowsOf(draft.days, draft.parts) : [];
  const named = (codes: string[], all: readonly string[]) =>
    all.filter((code) => codes.includes(code)).map((code) => t(`when.${code}` as MessageId));
  const whenInWords = onSomeDays
    ? `${named(draft.days, weekDays).join(', ')}: ${named(draft.parts, dayParts).join(', ')}`
    : t('offer.when.any');
  return (
    <Steps
      back="/"
      sendLabel={t('offer.send')}
      sending={offer.sending}
      problem={offer.problem}
      onSend={() =>
        offer.send({
          category: draft.category,
          title: draft.title.trim(),
          description: draft.description.trim() || undefined,
          windows: windows.length ? windows : undefined,
          ...who.onBehalf,
        })
      }
      steps={[
        {
          name: 'category',
          question: who.helped ? t('offer.category.for', { name: who.helped.displayName }) : t('offer.category'),
          ask: (id) => (
            <CategoryChoice labelledBy={id} value={draft.category} onChange={(code) => change({ category: code })} />
          ),
          mistake: () => (draft.category ? null : t('category.choose')),
        },
        {
          name: 'words',
          question: t('offer.words'),
          ask: () => (
            <>
              <TextBox
                label={t('offer.title')}
                hint={t('offer.titleHint')}
                value={draft.title}
                onChange={(title) => change({ title })}
                maxLength={80}
              />
              <TextBox
                label={t('post.more')}
                hint={t('post.moreHint')}
                value={draft.description}
                onChange={(description) => change({ description })}
                lines={4}
                maxLength={1000}
              />
            </>
          ),
          mistake: () => (draft.title.trim() ? null : t('post.titleMissing')),
        },
        {
          name: 'when',
          question: t('offer.when'),
          ask: (id) => (
            <>
              <Choices
                labelledBy={id}
                value={draft.when}
                onChange={(when) => change({ when })}
                choices={[
                  { value: 'any', label: t('offer.when.any'), hint: t('offer.when.anyHint') },
                  { value: 'some', label: t('offer.when.some') },
                ]}
              />
              {onSomeDays && (
                <>
                  <ManyChoices
                    label={t('offer.when.days')}
                    value={draft.days}
                    onChange={(days) => change({ days })}
                    choices={weekDays.map((day) => ({ value: day, label: t(`when.${day}` as MessageId) }))}
                  />
                  <ManyChoices
                    label={t('offer.when.parts')}
                    value={draft.parts}
                    onChange={(parts) => change({ parts })}
                    choices={dayParts.map((part) => ({ value: part, label: t(`when.${part}` as MessageId) }))}
                  />
                </>
              )}
            </>
          ),
          mistake: () => {
            if (!draft.when) return t('offer.when.choose');
            return onSomeDays && windows.length === 0 ? t('offer.when.tick') : null;
          },
        },
        {
          name: 'check',
          question: t('common.checkTitle'),
          ask: () => (
            <CheckList
              lines={[
                { term: t('post.kind'), answer: category(draft.category), step: 'category' },
                { term: t('offer.title'), answer: draft.title, step: 'words' },
                { term: t('post.more'), answer: draft.description || t('common.nothing'), step: 'words' },
                { term: t('post.when'), answer: whenInWords, step: 'when' },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
