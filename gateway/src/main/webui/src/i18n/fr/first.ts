import flows from './flows.json';
import shared from './shared.json';
import talk from './talk.json';
import work from './work.json';

export default { ...flows, ...shared, ...talk, ...work };
