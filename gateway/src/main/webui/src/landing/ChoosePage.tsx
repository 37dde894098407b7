import { useNavigate } from 'react-router';
import { chooseCommunity } from '../app/who';
import type { Membership } from '../api/types';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { useWords } from '../words/useWords';
import { SignOut } from './SignOut';

interface Properties {
  memberships: Membership[];
  choose: (communityId: string) => void;
}

/** Which of my communities is this about? */
export default function ChoosePage({ memberships, choose }: Properties) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <PageFrame title={t('choose.title')}>
      <ul className="cards">
        {memberships.map(({ communityId, communityName }) => (
          <li key={communityId}>
            <button
              type="button"
              className="card card-button"
              onClick={() => {
                chooseCommunity(communityId);
                choose(communityId);
                void navigate('/');
              }}
            >
              <strong>{communityName}</strong>
            </button>
          </li>
        ))}
      </ul>
      <GoLink to="/join">{t('choose.join')}</GoLink>
      <SignOut />
    </PageFrame>
  );
}
