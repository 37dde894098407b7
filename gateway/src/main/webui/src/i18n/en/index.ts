import desk from './desk.json';
import flows from './flows.json';
import funnels from './funnels.json';
import grid from './grid.json';
import insight from './insight.json';
import principles from './principles.json';
import release from './release.json';
import savings from './savings.json';
import service from './service.json';
import shared from './shared.json';
import talk from './talk.json';
import wellbeing from './wellbeing.json';
import work from './work.json';

export default {
  ...shared,
  ...flows,
  ...work,
  ...talk,
  ...service,
  ...insight,
  ...funnels,
  ...release,
  ...savings,
  ...principles,
  ...grid,
  ...desk,
  ...wellbeing,
};
