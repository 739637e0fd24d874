import 'reflect-metadata';
import { Query, Resolver } from 'type-graphql';
import { defineSubgraph } from '../../../platform/graphql/define-subgraph';
import { SharedPlanType } from './shared-plan.type';

@Resolver()
class PlanResolver {
  @Query(() => SharedPlanType, { description: 'The plan.' })
  plan(): SharedPlanType {
    return { title: 'plan' };
  }
}

/** A subgraph that shows a shared class as it is. */
export const plainSubgraph = defineSubgraph({
  name: 'councils',
  resolvers: [PlanResolver],
  orphanedTypes: [],
  references: {},
  entities: [],
  migrations: [],
  reactions: {},
  createContext: (call) => call,
});
