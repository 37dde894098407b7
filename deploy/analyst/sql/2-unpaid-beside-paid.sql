-- Unpaid beside paid minutes by service and month, and how many people gave them. This is the table to change: add a
-- column, another grouping, a filter. What is compared with the API needs these six columns under these names.

create or replace view given as
select community_id, service_id, strftime(occurred_on, '%Y-%m') as month,
       remuneration not in ('TIME_CREDIT', 'UNPAID', 'EXPENSES_ONLY') as paid,
       memberId as person, amountMinutes as amount_minutes
from contribution
where part = 'GAVE'
  and remuneration in ('TIME_CREDIT', 'UNPAID', 'EXPENSES_ONLY', 'SALARIED_BY_PROVIDER', 'SALARIED_BY_OTHER', 'PAID_PEER')
union all
select community_id, service_id, month, true as paid, person, amount_minutes
from staff_hours;

create or replace view unpaid_beside_paid as
select month, service_id,
       cast(coalesce(sum(amount_minutes) filter (where not paid), 0) as bigint) as unpaid_minutes,
       cast(coalesce(sum(amount_minutes) filter (where paid), 0) as bigint) as paid_minutes,
       count(distinct person) filter (where not paid) as unpaid_people,
       count(distinct person) filter (where paid) as paid_people
from given
where amount_minutes > 0
group by month, service_id
order by month, service_id;
