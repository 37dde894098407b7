-- The table of the topics beside what the API says. There must be no row.
--   api_figure  month, service_id, unpaid_minutes, paid_minutes, unpaid_people, paid_people: as the API answered
create or replace view difference as
select coalesce(own.month, api.month) as month, coalesce(own.service_id, api.service_id) as service_id,
       coalesce(own.unpaid_minutes, 0) - coalesce(api.unpaid_minutes, 0) as unpaid_minutes,
       coalesce(own.paid_minutes, 0) - coalesce(api.paid_minutes, 0) as paid_minutes,
       coalesce(own.unpaid_people, 0) - coalesce(api.unpaid_people, 0) as unpaid_people,
       coalesce(own.paid_people, 0) - coalesce(api.paid_people, 0) as paid_people
from unpaid_beside_paid own
full join api_figure api on own.month = api.month and own.service_id is not distinct from api.service_id
where coalesce(own.unpaid_minutes, 0) <> coalesce(api.unpaid_minutes, 0)
   or coalesce(own.paid_minutes, 0) <> coalesce(api.paid_minutes, 0)
   or coalesce(own.unpaid_people, 0) <> coalesce(api.unpaid_people, 0)
   or coalesce(own.paid_people, 0) <> coalesce(api.paid_people, 0)
order by month, service_id;
