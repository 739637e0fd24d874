import 'reflect-metadata';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { supervision } from './subgraph';

runSubgraphProcess({ name: 'supervision', define: () => supervision });
