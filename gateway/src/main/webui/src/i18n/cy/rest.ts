import desk from './desk.json';
import funnels from './funnels.json';
import grid from './grid.json';
import insight from './insight.json';
import principles from './principles.json';
import referrals from './referrals.json';
import release from './release.json';
import savings from './savings.json';
import service from './service.json';
import wellbeing from './wellbeing.json';

export default {
  ...desk,
  ...funnels,
  ...grid,
  ...insight,
  ...principles,
  ...referrals,
  ...release,
  ...savings,
  ...service,
  ...wellbeing,
};
