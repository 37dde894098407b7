import desk from './desk.json';
import flows from './flows.json';
import grid from './grid.json';
import service from './service.json';
import shared from './shared.json';
import work from './work.json';

export default { ...shared, ...flows, ...work, ...service, ...grid, ...desk };
