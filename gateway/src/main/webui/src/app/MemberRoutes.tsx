import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Waiting } from '../ui/States';
import { AllWords } from './AllWords';
import { MemberShell } from './MemberShell';
import { NotFoundPage } from './NotFoundPage';
import { useWho } from './who';

const TodayPage = lazy(() => import('../today/TodayPage'));
const OfferPage = lazy(() => import('../post/OfferPage'));
const AskPage = lazy(() => import('../post/AskPage'));
const PostsPage = lazy(() => import('../post/PostsPage'));
const SuggestionsPage = lazy(() => import('../post/SuggestionsPage'));
const ArrangementsPage = lazy(() => import('../arrangement/ArrangementsPage'));
const ArrangementPage = lazy(() => import('../arrangement/ArrangementPage'));
const RecordPage = lazy(() => import('../session/RecordPage'));
const ConfirmPage = lazy(() => import('../session/ConfirmPage'));
const HoursPage = lazy(() => import('../hours/HoursPage'));
const ServicesPage = lazy(() => import('../service/ServicesPage'));
const ServicePage = lazy(() => import('../service/ServicePage'));
const StaffHoursPage = lazy(() => import('../service/StaffHoursPage'));
const NewServicePage = lazy(() => import('../service/NewServicePage'));
const TeamPage = lazy(() => import('../session/TeamPage'));
const CorrectPage = lazy(() => import('../session/CorrectPage'));
const InsightPage = lazy(() => import('../insight/InsightPage'));
const OrganisationPage = lazy(() => import('../insight/OrganisationPage'));
const PrinciplesPage = lazy(() => import('../insight/PrinciplesPage'));
const PublishedPage = lazy(() => import('../insight/PublishedPage'));
const SavingsPage = lazy(() => import('../insight/SavingsPage'));
const FunnelsPage = lazy(() => import('../insight/FunnelsPage'));
const QuietPage = lazy(() => import('../insight/QuietPage'));
const MapPage = lazy(() => import('../insight/MapPage'));
const DeskPage = lazy(() => import('../desk/DeskPage'));
const MemberPage = lazy(() => import('../desk/MemberPage'));
const NewMemberPage = lazy(() => import('../desk/NewMemberPage'));
const ApplicationsPage = lazy(() => import('../desk/ApplicationsPage'));
const ReferralsPage = lazy(() => import('../desk/ReferralsPage'));
const ImportPage = lazy(() => import('../desk/ImportPage'));
const WellbeingPage = lazy(() => import('../wellbeing/WellbeingPage'));
const QuestionsPage = lazy(() => import('../wellbeing/QuestionsPage'));
const WellbeingFiguresPage = lazy(() => import('../wellbeing/WellbeingFiguresPage'));
const DataPage = lazy(() => import('../data/DataPage'));

function HomePage() {
  const who = useWho();
  if (who.memberId) return <TodayPage />;
  return <Navigate to={who.has('COORDINATOR', 'ADMINISTRATOR') ? '/desk' : '/services'} replace />;
}

/** The screens of a person inside a community. Each loads its own script. */
export function MemberRoutes() {
  return (
    <MemberShell>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/offer" element={<OfferPage />} />
          <Route path="/ask" element={<AskPage />} />
          <Route path="/posts" element={<PostsPage />} />
          <Route path="/needs/:needId" element={<SuggestionsPage />} />
          <Route path="/arrangements" element={<ArrangementsPage />} />
          <Route path="/arrangements/:arrangementId" element={<ArrangementPage />} />
          <Route path="/arrangements/:arrangementId/record" element={<RecordPage />} />
          <Route path="/sessions/:sessionId" element={<ConfirmPage />} />
          <Route path="/sessions/:sessionId/correct" element={<CorrectPage />} />
          <Route path="/hours" element={<HoursPage />} />
          <Route element={<AllWords />}>
            <Route path="/services" element={<ServicesPage />} />
            <Route path="/services/new" element={<NewServicePage />} />
            <Route path="/services/:serviceId" element={<ServicePage />} />
            <Route path="/services/:serviceId/staff-hours" element={<StaffHoursPage />} />
            <Route path="/services/:serviceId/record" element={<TeamPage />} />
            <Route path="/insight" element={<InsightPage />} />
            <Route path="/insight/organisations/:organisationId" element={<OrganisationPage />} />
            <Route path="/insight/principles" element={<PrinciplesPage />} />
            <Route path="/insight/published" element={<PublishedPage />} />
            <Route path="/insight/savings" element={<SavingsPage />} />
            <Route path="/insight/funnels" element={<FunnelsPage />} />
            <Route path="/insight/quiet" element={<QuietPage />} />
            <Route path="/insight/map" element={<MapPage />} />
            <Route path="/desk" element={<DeskPage />} />
            <Route path="/desk/members/new" element={<NewMemberPage />} />
            <Route path="/desk/members/:memberId" element={<MemberPage />} />
            <Route path="/desk/applications" element={<ApplicationsPage />} />
            <Route path="/desk/referrals" element={<ReferralsPage />} />
            <Route path="/desk/imports" element={<ImportPage />} />
            <Route path="/insight/wellbeing" element={<WellbeingFiguresPage />} />
            <Route path="/how-are-you" element={<WellbeingPage />} />
            <Route path="/how-are-you/questions" element={<QuestionsPage />} />
            <Route path="/your-data" element={<DataPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </MemberShell>
  );
}
