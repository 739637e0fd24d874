import 'reflect-metadata';
import { runSubgraphProcess } from '../../platform/process/subgraph-process';
import { councils } from './subgraph';

runSubgraphProcess({ name: 'councils', define: () => councils });
