-- The schema after its last step, printed from the catalogue by `npm run schema`. Read it; change a step, never this.

create schema ssd;
create schema landing;
create schema journey;
create schema work;
create schema access;
create schema published;

create sequence access.log_number;
create sequence landing.load_number;
create sequence published.release_release_id_seq;
create sequence published.series_series_id_seq;

create table ssd.ext_cin_details (
  la_code character(3) not null,
  excd_row_id character varying(48) not null,
  excd_table character varying(48) not null,
  excd_person_id character varying(48) not null,
  excd_internal_review_date date,
  excd_number_of_previous_cpp smallint,
  excd_fgdm_meeting_offer character varying(10),
  excd_fgdm_meeting_fac character varying(10),
  excd_court_app_date date,
  constraint ext_cin_details_pkey PRIMARY KEY (la_code, excd_row_id)
);
CREATE INDEX ext_cin_details_la_code_excd_person_id_idx ON ssd.ext_cin_details USING btree (la_code, excd_person_id);
alter table ssd.ext_cin_details enable row level security;
create policy counts on ssd.ext_cin_details for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_cin_details to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_cin_details for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((excd_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((excd_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ext_cin_details to throughline_counter;
grant delete, insert, select, update on ssd.ext_cin_details to throughline_loader;
grant select on ssd.ext_cin_details to throughline_reader;

create table ssd.ext_cla_placement_area (
  la_code character(3) not null,
  excp_placement_id character varying(48) not null,
  excp_person_id character varying(48) not null,
  excp_area character varying(9),
  excp_location character varying(3),
  constraint ext_cla_placement_area_pkey PRIMARY KEY (la_code, excp_placement_id)
);
CREATE INDEX ext_cla_placement_area_la_code_excp_person_id_idx ON ssd.ext_cla_placement_area USING btree (la_code, excp_person_id);
alter table ssd.ext_cla_placement_area enable row level security;
create policy counts on ssd.ext_cla_placement_area for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_cla_placement_area to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_cla_placement_area for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((excp_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((excp_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ext_cla_placement_area to throughline_counter;
grant delete, insert, select, update on ssd.ext_cla_placement_area to throughline_loader;
grant select on ssd.ext_cla_placement_area to throughline_reader;

create table ssd.ext_cla_year_outcomes (
  la_code character(3) not null,
  excy_row_id character varying(48) not null,
  excy_person_id character varying(48) not null,
  excy_year smallint not null,
  excy_convicted boolean,
  excy_health_check boolean,
  excy_immunisations boolean,
  excy_teeth_check boolean,
  excy_health_assessment boolean,
  excy_substance_misuse boolean,
  excy_intervention_received boolean,
  excy_intervention_offered boolean,
  excy_sdq_at_year_end boolean,
  constraint ext_cla_year_outcomes_pkey PRIMARY KEY (la_code, excy_row_id)
);
CREATE INDEX ext_cla_year_outcomes_la_code_excy_person_id_idx ON ssd.ext_cla_year_outcomes USING btree (la_code, excy_person_id);
alter table ssd.ext_cla_year_outcomes enable row level security;
create policy counts on ssd.ext_cla_year_outcomes for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_cla_year_outcomes to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_cla_year_outcomes for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((excy_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((excy_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ext_cla_year_outcomes to throughline_counter;
grant delete, insert, select, update on ssd.ext_cla_year_outcomes to throughline_loader;
grant select on ssd.ext_cla_year_outcomes to throughline_reader;

create table ssd.ext_dolo (
  la_code character(3) not null,
  exdo_row_id character varying(48) not null,
  exdo_person_id character varying(48) not null,
  exdo_order_start_date date,
  exdo_order_end_date date,
  constraint ext_dolo_pkey PRIMARY KEY (la_code, exdo_row_id)
);
CREATE INDEX ext_dolo_la_code_exdo_order_start_date_idx ON ssd.ext_dolo USING btree (la_code, exdo_order_start_date);
CREATE INDEX ext_dolo_la_code_exdo_person_id_idx ON ssd.ext_dolo USING btree (la_code, exdo_person_id);
alter table ssd.ext_dolo enable row level security;
create policy counts on ssd.ext_dolo for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_dolo to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_dolo for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((exdo_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((exdo_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ext_dolo to throughline_counter;
grant delete, insert, select, update on ssd.ext_dolo to throughline_loader;
grant select on ssd.ext_dolo to throughline_reader;

create table ssd.ext_finding (
  la_code character(3) not null,
  person_id text not null,
  finding integer not null,
  kind text not null,
  table_name text not null,
  row_key text not null,
  field text,
  load_id bigint,
  line integer,
  constraint ext_finding_pkey PRIMARY KEY (la_code, person_id, finding)
);
alter table ssd.ext_finding enable row level security;
create policy counts on ssd.ext_finding for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_finding to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_finding for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ext_finding to throughline_counter;
grant delete, insert, select, update on ssd.ext_finding to throughline_loader;
grant select on ssd.ext_finding to throughline_reader;

create table ssd.ext_origin (
  la_code character(3) not null,
  person_id text not null,
  table_name text not null,
  row_key text not null,
  origin smallint not null,
  load_id bigint not null,
  line integer not null,
  fields text[],
  constraint ext_origin_pkey PRIMARY KEY (la_code, person_id, table_name, row_key, origin)
);
alter table ssd.ext_origin enable row level security;
create policy counts on ssd.ext_origin for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ext_origin to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ext_origin for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id)))) AND ((table_name <> 'ssd_mother'::text) OR (EXISTS ( SELECT
   FROM ssd.ssd_mother of_two
  WHERE ((of_two.la_code = ext_origin.la_code) AND ((of_two.moth_table_id)::text = ext_origin.row_key)))))));
grant select on ssd.ext_origin to throughline_counter;
grant delete, insert, select, update on ssd.ext_origin to throughline_loader;
grant select on ssd.ext_origin to throughline_reader;

create table ssd.ssd_address (
  la_code character(3) not null,
  addr_table_id character varying(48) not null,
  addr_address_json jsonb,
  addr_person_id character varying(48),
  addr_address_type character varying(48),
  addr_address_start_date date,
  addr_address_end_date date,
  addr_address_postcode character varying(15),
  constraint ssd_address_pkey PRIMARY KEY (la_code, addr_table_id)
);
CREATE INDEX ssd_address_la_code_addr_address_start_date_idx ON ssd.ssd_address USING btree (la_code, addr_address_start_date);
CREATE INDEX ssd_address_la_code_addr_person_id_idx ON ssd.ssd_address USING btree (la_code, addr_person_id);
alter table ssd.ssd_address enable row level security;
create policy counts on ssd.ssd_address for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_address to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_address for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(addr_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(addr_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_address to throughline_counter;
grant delete, insert, select, update on ssd.ssd_address to throughline_loader;
grant select on ssd.ssd_address to throughline_reader;

create table ssd.ssd_api_data_staging (
  la_code character(3) not null,
  id character varying(48) not null,
  person_id character varying(48),
  json_payload jsonb,
  current_hash bytea,
  previous_hash bytea,
  submission_status character varying(50),
  submission_timestamp timestamp with time zone,
  api_response text,
  row_state character varying(10),
  last_updated timestamp with time zone,
  constraint ssd_api_data_staging_pkey PRIMARY KEY (la_code, id)
);
CREATE INDEX ssd_api_data_staging_la_code_person_id_idx ON ssd.ssd_api_data_staging USING btree (la_code, person_id);
alter table ssd.ssd_api_data_staging enable row level security;
create policy counts on ssd.ssd_api_data_staging for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_api_data_staging to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_api_data_staging for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_api_data_staging to throughline_counter;
grant delete, insert, select, update on ssd.ssd_api_data_staging to throughline_loader;
grant select on ssd.ssd_api_data_staging to throughline_reader;

create table ssd.ssd_assessment_factors (
  la_code character(3) not null,
  cinf_table_id character varying(48) not null,
  cinf_assessment_id character varying(48) not null,
  cinf_assessment_factors_json jsonb,
  constraint ssd_assessment_factors_pkey PRIMARY KEY (la_code, cinf_table_id)
);
CREATE INDEX ssd_assessment_factors_la_code_cinf_assessment_id_idx ON ssd.ssd_assessment_factors USING btree (la_code, cinf_assessment_id);
alter table ssd.ssd_assessment_factors enable row level security;
create policy counts on ssd.ssd_assessment_factors for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_assessment_factors to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_assessment_factors for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_cin_assessments above
  WHERE ((above.la_code = ssd_assessment_factors.la_code) AND ((above.cina_assessment_id)::text = (ssd_assessment_factors.cinf_assessment_id)::text))))));
grant select on ssd.ssd_assessment_factors to throughline_counter;
grant delete, insert, select, update on ssd.ssd_assessment_factors to throughline_loader;
grant select on ssd.ssd_assessment_factors to throughline_reader;

create table ssd.ssd_care_leavers (
  la_code character(3) not null,
  clea_table_id character varying(48) not null,
  clea_person_id character varying(48) not null,
  clea_care_leaver_eligibility character varying(100),
  clea_care_leaver_in_touch character varying(100),
  clea_care_leaver_latest_contact date,
  clea_care_leaver_accommodation character varying(100),
  clea_care_leaver_accom_suitable character varying(100),
  clea_care_leaver_activity character varying(100),
  clea_pathway_plan_review_date date,
  clea_care_leaver_personal_advisor character varying(100),
  clea_care_leaver_allocated_team character varying(48),
  clea_care_leaver_worker_id character varying(100),
  constraint ssd_care_leavers_pkey PRIMARY KEY (la_code, clea_table_id)
);
CREATE INDEX ssd_care_leavers_la_code_clea_care_leaver_worker_id_idx ON ssd.ssd_care_leavers USING btree (la_code, clea_care_leaver_worker_id);
CREATE INDEX ssd_care_leavers_la_code_clea_person_id_idx ON ssd.ssd_care_leavers USING btree (la_code, clea_person_id);
alter table ssd.ssd_care_leavers enable row level security;
create policy counts on ssd.ssd_care_leavers for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_care_leavers to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_care_leavers for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clea_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clea_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_care_leavers to throughline_counter;
grant delete, insert, select, update on ssd.ssd_care_leavers to throughline_loader;
grant select on ssd.ssd_care_leavers to throughline_reader;

create table ssd.ssd_cin_assessments (
  la_code character(3) not null,
  cina_assessment_id character varying(48) not null,
  cina_person_id character varying(48) not null,
  cina_referral_id character varying(48),
  cina_assessment_start_date date,
  cina_assessment_child_seen boolean,
  cina_assessment_auth_date date,
  cina_assessment_outcome_json jsonb,
  cina_assessment_outcome_nfa boolean,
  cina_assessment_team character varying(48),
  cina_assessment_worker_id character varying(100),
  constraint ssd_cin_assessments_pkey PRIMARY KEY (la_code, cina_assessment_id)
);
CREATE INDEX ssd_cin_assessments_la_code_cina_assessment_start_date_idx ON ssd.ssd_cin_assessments USING btree (la_code, cina_assessment_start_date);
CREATE INDEX ssd_cin_assessments_la_code_cina_assessment_worker_id_idx ON ssd.ssd_cin_assessments USING btree (la_code, cina_assessment_worker_id);
CREATE INDEX ssd_cin_assessments_la_code_cina_person_id_idx ON ssd.ssd_cin_assessments USING btree (la_code, cina_person_id);
CREATE INDEX ssd_cin_assessments_la_code_cina_referral_id_idx ON ssd.ssd_cin_assessments USING btree (la_code, cina_referral_id);
alter table ssd.ssd_cin_assessments enable row level security;
create policy counts on ssd.ssd_cin_assessments for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cin_assessments to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cin_assessments for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((cina_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((cina_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cin_assessments to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cin_assessments to throughline_loader;
grant select on ssd.ssd_cin_assessments to throughline_reader;

create table ssd.ssd_cin_episodes (
  la_code character(3) not null,
  cine_referral_id character varying(48) not null,
  cine_person_id character varying(48) not null,
  cine_referral_date date,
  cine_cin_primary_need_code character varying(3),
  cine_referral_source_code character varying(48),
  cine_referral_source_desc character varying(255),
  cine_referral_outcome_json jsonb,
  cine_referral_nfa boolean,
  cine_close_reason character varying(100),
  cine_close_date date,
  cine_referral_team character varying(48),
  cine_referral_worker_id character varying(100),
  constraint ssd_cin_episodes_pkey PRIMARY KEY (la_code, cine_referral_id)
);
CREATE INDEX ssd_cin_episodes_la_code_cine_person_id_idx ON ssd.ssd_cin_episodes USING btree (la_code, cine_person_id);
CREATE INDEX ssd_cin_episodes_la_code_cine_referral_date_idx ON ssd.ssd_cin_episodes USING btree (la_code, cine_referral_date);
CREATE INDEX ssd_cin_episodes_la_code_cine_referral_worker_id_idx ON ssd.ssd_cin_episodes USING btree (la_code, cine_referral_worker_id);
alter table ssd.ssd_cin_episodes enable row level security;
create policy counts on ssd.ssd_cin_episodes for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cin_episodes to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cin_episodes for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((cine_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((cine_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cin_episodes to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cin_episodes to throughline_loader;
grant select on ssd.ssd_cin_episodes to throughline_reader;

create table ssd.ssd_cin_plans (
  la_code character(3) not null,
  cinp_cin_plan_id character varying(48) not null,
  cinp_referral_id character varying(48),
  cinp_person_id character varying(48) not null,
  cinp_cin_plan_start_date date,
  cinp_cin_plan_end_date date,
  cinp_cin_plan_team character varying(48),
  cinp_cin_plan_worker_id character varying(100),
  constraint ssd_cin_plans_pkey PRIMARY KEY (la_code, cinp_cin_plan_id)
);
CREATE INDEX ssd_cin_plans_la_code_cinp_cin_plan_start_date_idx ON ssd.ssd_cin_plans USING btree (la_code, cinp_cin_plan_start_date);
CREATE INDEX ssd_cin_plans_la_code_cinp_cin_plan_worker_id_idx ON ssd.ssd_cin_plans USING btree (la_code, cinp_cin_plan_worker_id);
CREATE INDEX ssd_cin_plans_la_code_cinp_person_id_idx ON ssd.ssd_cin_plans USING btree (la_code, cinp_person_id);
CREATE INDEX ssd_cin_plans_la_code_cinp_referral_id_idx ON ssd.ssd_cin_plans USING btree (la_code, cinp_referral_id);
alter table ssd.ssd_cin_plans enable row level security;
create policy counts on ssd.ssd_cin_plans for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cin_plans to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cin_plans for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((cinp_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((cinp_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cin_plans to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cin_plans to throughline_loader;
grant select on ssd.ssd_cin_plans to throughline_reader;

create table ssd.ssd_cin_visits (
  la_code character(3) not null,
  cinv_cin_visit_id character varying(48) not null,
  cinv_person_id character varying(48),
  cinv_cin_visit_date date,
  cinv_cin_visit_seen boolean,
  cinv_cin_visit_seen_alone boolean,
  cinv_cin_visit_bedroom boolean,
  constraint ssd_cin_visits_pkey PRIMARY KEY (la_code, cinv_cin_visit_id)
);
CREATE INDEX ssd_cin_visits_la_code_cinv_person_id_idx ON ssd.ssd_cin_visits USING btree (la_code, cinv_person_id);
alter table ssd.ssd_cin_visits enable row level security;
create policy counts on ssd.ssd_cin_visits for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cin_visits to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cin_visits for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(cinv_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(cinv_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cin_visits to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cin_visits to throughline_loader;
grant select on ssd.ssd_cin_visits to throughline_reader;

create table ssd.ssd_cla_care_plan (
  la_code character(3) not null,
  lacp_table_id character varying(48) not null,
  lacp_person_id character varying(48) not null,
  lacp_cla_care_plan_start_date date,
  lacp_cla_care_plan_end_date date,
  lacp_cla_care_plan_json jsonb,
  constraint ssd_cla_care_plan_pkey PRIMARY KEY (la_code, lacp_table_id)
);
CREATE INDEX ssd_cla_care_plan_la_code_lacp_cla_care_plan_start_date_idx ON ssd.ssd_cla_care_plan USING btree (la_code, lacp_cla_care_plan_start_date);
CREATE INDEX ssd_cla_care_plan_la_code_lacp_person_id_idx ON ssd.ssd_cla_care_plan USING btree (la_code, lacp_person_id);
alter table ssd.ssd_cla_care_plan enable row level security;
create policy counts on ssd.ssd_cla_care_plan for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_care_plan to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_care_plan for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((lacp_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((lacp_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_care_plan to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_care_plan to throughline_loader;
grant select on ssd.ssd_cla_care_plan to throughline_reader;

create table ssd.ssd_cla_convictions (
  la_code character(3) not null,
  clac_cla_conviction_id character varying(48) not null,
  clac_person_id character varying(48) not null,
  clac_cla_conviction_date date,
  clac_cla_conviction_offence text,
  constraint ssd_cla_convictions_pkey PRIMARY KEY (la_code, clac_cla_conviction_id)
);
CREATE INDEX ssd_cla_convictions_la_code_clac_person_id_idx ON ssd.ssd_cla_convictions USING btree (la_code, clac_person_id);
alter table ssd.ssd_cla_convictions enable row level security;
create policy counts on ssd.ssd_cla_convictions for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_convictions to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_convictions for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clac_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clac_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_convictions to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_convictions to throughline_loader;
grant select on ssd.ssd_cla_convictions to throughline_reader;

create table ssd.ssd_cla_episodes (
  la_code character(3) not null,
  clae_cla_episode_id character varying(48) not null,
  clae_person_id character varying(48) not null,
  clae_cla_episode_start_date date,
  clae_cla_episode_start_reason character varying(100),
  clae_cla_primary_need_code character varying(3),
  clae_cla_episode_ceased_date date,
  clae_cla_episode_ceased_reason character varying(255),
  clae_cla_id character varying(48),
  clae_referral_id character varying(48),
  clae_cla_placement_id character varying(48),
  clae_entered_care_date date,
  clae_cla_last_iro_contact_date date,
  constraint ssd_cla_episodes_pkey PRIMARY KEY (la_code, clae_cla_episode_id)
);
CREATE INDEX ssd_cla_episodes_la_code_clae_cla_episode_start_date_idx ON ssd.ssd_cla_episodes USING btree (la_code, clae_cla_episode_start_date);
CREATE INDEX ssd_cla_episodes_la_code_clae_cla_placement_id_idx ON ssd.ssd_cla_episodes USING btree (la_code, clae_cla_placement_id);
CREATE INDEX ssd_cla_episodes_la_code_clae_person_id_idx ON ssd.ssd_cla_episodes USING btree (la_code, clae_person_id);
CREATE INDEX ssd_cla_episodes_la_code_clae_referral_id_idx ON ssd.ssd_cla_episodes USING btree (la_code, clae_referral_id);
alter table ssd.ssd_cla_episodes enable row level security;
create policy counts on ssd.ssd_cla_episodes for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_episodes to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_episodes for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clae_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clae_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_episodes to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_episodes to throughline_loader;
grant select on ssd.ssd_cla_episodes to throughline_reader;

create table ssd.ssd_cla_health (
  la_code character(3) not null,
  clah_health_check_id character varying(48) not null,
  clah_person_id character varying(48) not null,
  clah_health_check_type character varying(100),
  clah_health_check_date date,
  clah_health_check_status character varying(48),
  constraint ssd_cla_health_pkey PRIMARY KEY (la_code, clah_health_check_id)
);
CREATE INDEX ssd_cla_health_la_code_clah_person_id_idx ON ssd.ssd_cla_health USING btree (la_code, clah_person_id);
alter table ssd.ssd_cla_health enable row level security;
create policy counts on ssd.ssd_cla_health for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_health to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_health for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clah_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clah_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_health to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_health to throughline_loader;
grant select on ssd.ssd_cla_health to throughline_reader;

create table ssd.ssd_cla_immunisations (
  la_code character(3) not null,
  clai_person_id character varying(48) not null,
  clai_immunisations_status boolean,
  clai_immunisations_status_date date,
  constraint ssd_cla_immunisations_pkey PRIMARY KEY (la_code, clai_person_id)
);
alter table ssd.ssd_cla_immunisations enable row level security;
create policy counts on ssd.ssd_cla_immunisations for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_immunisations to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_immunisations for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clai_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clai_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_immunisations to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_immunisations to throughline_loader;
grant select on ssd.ssd_cla_immunisations to throughline_reader;

create table ssd.ssd_cla_placement (
  la_code character(3) not null,
  clap_cla_placement_id character varying(48) not null,
  clap_cla_placement_start_date date,
  clap_cla_placement_type character varying(100),
  clap_cla_placement_urn character varying(48),
  clap_cla_placement_distance numeric(5,1),
  clap_cla_id character varying(48),
  clap_cla_placement_provider character varying(48),
  clap_cla_placement_postcode character varying(8),
  clap_cla_placement_end_date date,
  clap_cla_placement_change_reason character varying(100),
  clap_person_id character varying(48),
  constraint ssd_cla_placement_pkey PRIMARY KEY (la_code, clap_cla_placement_id)
);
CREATE INDEX ssd_cla_placement_la_code_clap_cla_id_idx ON ssd.ssd_cla_placement USING btree (la_code, clap_cla_id);
CREATE INDEX ssd_cla_placement_la_code_clap_cla_placement_start_date_idx ON ssd.ssd_cla_placement USING btree (la_code, clap_cla_placement_start_date);
CREATE INDEX ssd_cla_placement_la_code_clap_person_id_idx ON ssd.ssd_cla_placement USING btree (la_code, clap_person_id);
alter table ssd.ssd_cla_placement enable row level security;
create policy counts on ssd.ssd_cla_placement for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_placement to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_placement for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(clap_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(clap_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_placement to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_placement to throughline_loader;
grant select on ssd.ssd_cla_placement to throughline_reader;

create table ssd.ssd_cla_previous_permanence (
  la_code character(3) not null,
  lapp_table_id character varying(48) not null,
  lapp_person_id character varying(48) not null,
  lapp_previous_permanence_order_date character varying(10),
  lapp_previous_permanence_option character varying(200),
  lapp_previous_permanence_la character varying(100),
  constraint ssd_cla_previous_permanence_pkey PRIMARY KEY (la_code, lapp_table_id)
);
CREATE INDEX ssd_cla_previous_permanence_la_code_lapp_person_id_idx ON ssd.ssd_cla_previous_permanence USING btree (la_code, lapp_person_id);
alter table ssd.ssd_cla_previous_permanence enable row level security;
create policy counts on ssd.ssd_cla_previous_permanence for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_previous_permanence to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_previous_permanence for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((lapp_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((lapp_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_previous_permanence to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_previous_permanence to throughline_loader;
grant select on ssd.ssd_cla_previous_permanence to throughline_reader;

create table ssd.ssd_cla_reviews (
  la_code character(3) not null,
  clar_cla_review_id character varying(48) not null,
  clar_cla_id character varying(48),
  clar_cla_review_due_date date,
  clar_cla_review_date date,
  clar_cla_review_cancelled boolean,
  clar_cla_review_participation character varying(100),
  constraint ssd_cla_reviews_pkey PRIMARY KEY (la_code, clar_cla_review_id)
);
CREATE INDEX ssd_cla_reviews_la_code_clar_cla_id_idx ON ssd.ssd_cla_reviews USING btree (la_code, clar_cla_id);
alter table ssd.ssd_cla_reviews enable row level security;
create policy counts on ssd.ssd_cla_reviews for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_reviews to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_reviews for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_cla_episodes above
  WHERE ((above.la_code = ssd_cla_reviews.la_code) AND ((above.clae_cla_id)::text = (ssd_cla_reviews.clar_cla_id)::text))))));
grant select on ssd.ssd_cla_reviews to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_reviews to throughline_loader;
grant select on ssd.ssd_cla_reviews to throughline_reader;

create table ssd.ssd_cla_substance_misuse (
  la_code character(3) not null,
  clas_substance_misuse_id character varying(48) not null,
  clas_person_id character varying(48) not null,
  clas_substance_misuse_date date,
  clas_substance_misused character varying(100),
  clas_intervention_received boolean,
  constraint ssd_cla_substance_misuse_pkey PRIMARY KEY (la_code, clas_substance_misuse_id)
);
CREATE INDEX ssd_cla_substance_misuse_la_code_clas_person_id_idx ON ssd.ssd_cla_substance_misuse USING btree (la_code, clas_person_id);
alter table ssd.ssd_cla_substance_misuse enable row level security;
create policy counts on ssd.ssd_cla_substance_misuse for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_substance_misuse to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_substance_misuse for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((clas_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((clas_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_substance_misuse to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_substance_misuse to throughline_loader;
grant select on ssd.ssd_cla_substance_misuse to throughline_reader;

create table ssd.ssd_cla_visits (
  la_code character(3) not null,
  clav_cla_visit_id character varying(48) not null,
  clav_cla_id character varying(48),
  clav_person_id character varying(48),
  clav_cla_visit_date date,
  clav_cla_visit_seen boolean,
  clav_cla_visit_seen_alone boolean,
  constraint ssd_cla_visits_pkey PRIMARY KEY (la_code, clav_cla_visit_id)
);
CREATE INDEX ssd_cla_visits_la_code_clav_cla_id_idx ON ssd.ssd_cla_visits USING btree (la_code, clav_cla_id);
CREATE INDEX ssd_cla_visits_la_code_clav_person_id_idx ON ssd.ssd_cla_visits USING btree (la_code, clav_person_id);
alter table ssd.ssd_cla_visits enable row level security;
create policy counts on ssd.ssd_cla_visits for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cla_visits to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cla_visits for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(clav_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(clav_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cla_visits to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cla_visits to throughline_loader;
grant select on ssd.ssd_cla_visits to throughline_reader;

create table ssd.ssd_contacts (
  la_code character(3) not null,
  cont_contact_id character varying(48) not null,
  cont_person_id character varying(48) not null,
  cont_contact_date date,
  cont_contact_source_code character varying(48),
  cont_contact_source_desc character varying(255),
  cont_contact_outcome_json jsonb,
  constraint ssd_contacts_pkey PRIMARY KEY (la_code, cont_contact_id)
);
CREATE INDEX ssd_contacts_la_code_cont_contact_date_idx ON ssd.ssd_contacts USING btree (la_code, cont_contact_date);
CREATE INDEX ssd_contacts_la_code_cont_person_id_idx ON ssd.ssd_contacts USING btree (la_code, cont_person_id);
alter table ssd.ssd_contacts enable row level security;
create policy counts on ssd.ssd_contacts for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_contacts to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_contacts for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((cont_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((cont_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_contacts to throughline_counter;
grant delete, insert, select, update on ssd.ssd_contacts to throughline_loader;
grant select on ssd.ssd_contacts to throughline_reader;

create table ssd.ssd_cp_plans (
  la_code character(3) not null,
  cppl_cp_plan_id character varying(48) not null,
  cppl_referral_id character varying(48),
  cppl_icpc_id character varying(48),
  cppl_person_id character varying(48) not null,
  cppl_cp_plan_start_date date,
  cppl_cp_plan_end_date date,
  cppl_cp_plan_initial_category character varying(100),
  cppl_cp_plan_ola boolean,
  cppl_cp_plan_latest_category character varying(100),
  constraint ssd_cp_plans_pkey PRIMARY KEY (la_code, cppl_cp_plan_id)
);
CREATE INDEX ssd_cp_plans_la_code_cppl_cp_plan_start_date_idx ON ssd.ssd_cp_plans USING btree (la_code, cppl_cp_plan_start_date);
CREATE INDEX ssd_cp_plans_la_code_cppl_icpc_id_idx ON ssd.ssd_cp_plans USING btree (la_code, cppl_icpc_id);
CREATE INDEX ssd_cp_plans_la_code_cppl_person_id_idx ON ssd.ssd_cp_plans USING btree (la_code, cppl_person_id);
CREATE INDEX ssd_cp_plans_la_code_cppl_referral_id_idx ON ssd.ssd_cp_plans USING btree (la_code, cppl_referral_id);
alter table ssd.ssd_cp_plans enable row level security;
create policy counts on ssd.ssd_cp_plans for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cp_plans to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cp_plans for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((cppl_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((cppl_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cp_plans to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cp_plans to throughline_loader;
grant select on ssd.ssd_cp_plans to throughline_reader;

create table ssd.ssd_cp_reviews (
  la_code character(3) not null,
  cppr_cp_review_id character varying(48) not null,
  cppr_person_id character varying(48),
  cppr_cp_plan_id character varying(48),
  cppr_cp_review_due date,
  cppr_cp_review_date date,
  cppr_cp_review_meeting_id character varying(48),
  cppr_cp_review_outcome_continue_cp boolean,
  cppr_cp_review_quorate character varying(100),
  cppr_cp_review_participation character varying(100),
  constraint ssd_cp_reviews_pkey PRIMARY KEY (la_code, cppr_cp_review_id)
);
CREATE INDEX ssd_cp_reviews_la_code_cppr_cp_plan_id_idx ON ssd.ssd_cp_reviews USING btree (la_code, cppr_cp_plan_id);
CREATE INDEX ssd_cp_reviews_la_code_cppr_person_id_idx ON ssd.ssd_cp_reviews USING btree (la_code, cppr_person_id);
alter table ssd.ssd_cp_reviews enable row level security;
create policy counts on ssd.ssd_cp_reviews for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cp_reviews to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cp_reviews for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(cppr_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(cppr_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cp_reviews to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cp_reviews to throughline_loader;
grant select on ssd.ssd_cp_reviews to throughline_reader;

create table ssd.ssd_cp_visits (
  la_code character(3) not null,
  cppv_cp_visit_id character varying(48) not null,
  cppv_person_id character varying(48),
  cppv_cp_plan_id character varying(48),
  cppv_cp_visit_date date,
  cppv_cp_visit_seen boolean,
  cppv_cp_visit_seen_alone boolean,
  cppv_cp_visit_bedroom boolean,
  constraint ssd_cp_visits_pkey PRIMARY KEY (la_code, cppv_cp_visit_id)
);
CREATE INDEX ssd_cp_visits_la_code_cppv_cp_plan_id_idx ON ssd.ssd_cp_visits USING btree (la_code, cppv_cp_plan_id);
CREATE INDEX ssd_cp_visits_la_code_cppv_person_id_idx ON ssd.ssd_cp_visits USING btree (la_code, cppv_person_id);
alter table ssd.ssd_cp_visits enable row level security;
create policy counts on ssd.ssd_cp_visits for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_cp_visits to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_cp_visits for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(cppv_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(cppv_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_cp_visits to throughline_counter;
grant delete, insert, select, update on ssd.ssd_cp_visits to throughline_loader;
grant select on ssd.ssd_cp_visits to throughline_reader;

create table ssd.ssd_department (
  la_code character(3) not null,
  dept_team_id character varying(48) not null,
  dept_team_name character varying(255),
  dept_team_parent_id character varying(48),
  dept_team_parent_name character varying(255),
  constraint ssd_department_pkey PRIMARY KEY (la_code, dept_team_id)
);
CREATE INDEX ssd_department_la_code_dept_team_parent_id_idx ON ssd.ssd_department USING btree (la_code, dept_team_parent_id);
alter table ssd.ssd_department enable row level security;
create policy counts on ssd.ssd_department for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_department to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_department for select to throughline_reader using ((la_code = access.acts_for()));
grant select on ssd.ssd_department to throughline_counter;
grant delete, insert, select, update on ssd.ssd_department to throughline_loader;
grant select on ssd.ssd_department to throughline_reader;

create table ssd.ssd_disability (
  la_code character(3) not null,
  disa_person_id character varying(48) not null,
  disa_table_id character varying(48) not null,
  disa_disability_code character varying(48) not null,
  constraint ssd_disability_pkey PRIMARY KEY (la_code, disa_table_id)
);
CREATE INDEX ssd_disability_la_code_disa_person_id_idx ON ssd.ssd_disability USING btree (la_code, disa_person_id);
alter table ssd.ssd_disability enable row level security;
create policy counts on ssd.ssd_disability for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_disability to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_disability for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((disa_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((disa_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_disability to throughline_counter;
grant delete, insert, select, update on ssd.ssd_disability to throughline_loader;
grant select on ssd.ssd_disability to throughline_reader;

create table ssd.ssd_early_help_episodes (
  la_code character(3) not null,
  earl_episode_id character varying(48) not null,
  earl_person_id character varying(48) not null,
  earl_episode_start_date date,
  earl_episode_end_date date,
  earl_episode_reason text,
  earl_episode_end_reason text,
  earl_episode_organisation text,
  earl_episode_worker_id character varying(100),
  constraint ssd_early_help_episodes_pkey PRIMARY KEY (la_code, earl_episode_id)
);
CREATE INDEX ssd_early_help_episodes_la_code_earl_episode_start_date_idx ON ssd.ssd_early_help_episodes USING btree (la_code, earl_episode_start_date);
CREATE INDEX ssd_early_help_episodes_la_code_earl_episode_worker_id_idx ON ssd.ssd_early_help_episodes USING btree (la_code, earl_episode_worker_id);
CREATE INDEX ssd_early_help_episodes_la_code_earl_person_id_idx ON ssd.ssd_early_help_episodes USING btree (la_code, earl_person_id);
alter table ssd.ssd_early_help_episodes enable row level security;
create policy counts on ssd.ssd_early_help_episodes for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_early_help_episodes to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_early_help_episodes for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((earl_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((earl_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_early_help_episodes to throughline_counter;
grant delete, insert, select, update on ssd.ssd_early_help_episodes to throughline_loader;
grant select on ssd.ssd_early_help_episodes to throughline_reader;

create table ssd.ssd_ehcp_active_plans (
  la_code character(3) not null,
  ehcp_active_ehcp_id character varying(48) not null,
  ehcp_ehcp_request_id character varying(48),
  ehcp_active_ehcp_last_review_date date,
  constraint ssd_ehcp_active_plans_pkey PRIMARY KEY (la_code, ehcp_active_ehcp_id)
);
CREATE INDEX ssd_ehcp_active_plans_la_code_ehcp_ehcp_request_id_idx ON ssd.ssd_ehcp_active_plans USING btree (la_code, ehcp_ehcp_request_id);
alter table ssd.ssd_ehcp_active_plans enable row level security;
create policy counts on ssd.ssd_ehcp_active_plans for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_ehcp_active_plans to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_ehcp_active_plans for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_ehcp_requests above
  WHERE ((above.la_code = ssd_ehcp_active_plans.la_code) AND ((above.ehcr_ehcp_request_id)::text = (ssd_ehcp_active_plans.ehcp_ehcp_request_id)::text))))));
grant select on ssd.ssd_ehcp_active_plans to throughline_counter;
grant delete, insert, select, update on ssd.ssd_ehcp_active_plans to throughline_loader;
grant select on ssd.ssd_ehcp_active_plans to throughline_reader;

create table ssd.ssd_ehcp_assessment (
  la_code character(3) not null,
  ehca_ehcp_assessment_id character varying(48) not null,
  ehca_ehcp_request_id character varying(48),
  ehca_ehcp_assessment_outcome_date date,
  ehca_ehcp_assessment_outcome character varying(100),
  ehca_ehcp_assessment_exceptions boolean,
  constraint ssd_ehcp_assessment_pkey PRIMARY KEY (la_code, ehca_ehcp_assessment_id)
);
CREATE INDEX ssd_ehcp_assessment_la_code_ehca_ehcp_request_id_idx ON ssd.ssd_ehcp_assessment USING btree (la_code, ehca_ehcp_request_id);
alter table ssd.ssd_ehcp_assessment enable row level security;
create policy counts on ssd.ssd_ehcp_assessment for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_ehcp_assessment to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_ehcp_assessment for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_ehcp_requests above
  WHERE ((above.la_code = ssd_ehcp_assessment.la_code) AND ((above.ehcr_ehcp_request_id)::text = (ssd_ehcp_assessment.ehca_ehcp_request_id)::text))))));
grant select on ssd.ssd_ehcp_assessment to throughline_counter;
grant delete, insert, select, update on ssd.ssd_ehcp_assessment to throughline_loader;
grant select on ssd.ssd_ehcp_assessment to throughline_reader;

create table ssd.ssd_ehcp_named_plan (
  la_code character(3) not null,
  ehcn_named_plan_id character varying(48) not null,
  ehcn_ehcp_asmt_id character varying(48),
  ehcn_named_plan_start_date date,
  ehcn_named_plan_ceased_date date,
  ehcn_named_plan_ceased_reason character varying(100),
  constraint ssd_ehcp_named_plan_pkey PRIMARY KEY (la_code, ehcn_named_plan_id)
);
CREATE INDEX ssd_ehcp_named_plan_la_code_ehcn_ehcp_asmt_id_idx ON ssd.ssd_ehcp_named_plan USING btree (la_code, ehcn_ehcp_asmt_id);
CREATE INDEX ssd_ehcp_named_plan_la_code_ehcn_named_plan_start_date_idx ON ssd.ssd_ehcp_named_plan USING btree (la_code, ehcn_named_plan_start_date);
alter table ssd.ssd_ehcp_named_plan enable row level security;
create policy counts on ssd.ssd_ehcp_named_plan for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_ehcp_named_plan to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_ehcp_named_plan for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_ehcp_assessment above
  WHERE ((above.la_code = ssd_ehcp_named_plan.la_code) AND ((above.ehca_ehcp_assessment_id)::text = (ssd_ehcp_named_plan.ehcn_ehcp_asmt_id)::text))))));
grant select on ssd.ssd_ehcp_named_plan to throughline_counter;
grant delete, insert, select, update on ssd.ssd_ehcp_named_plan to throughline_loader;
grant select on ssd.ssd_ehcp_named_plan to throughline_reader;

create table ssd.ssd_ehcp_requests (
  la_code character(3) not null,
  ehcr_ehcp_request_id character varying(48) not null,
  ehcr_send_table_id character varying(48),
  ehcr_ehcp_req_date date,
  ehcr_ehcp_req_outcome_date date,
  ehcr_ehcp_req_outcome character varying(100),
  constraint ssd_ehcp_requests_pkey PRIMARY KEY (la_code, ehcr_ehcp_request_id)
);
CREATE INDEX ssd_ehcp_requests_la_code_ehcr_send_table_id_idx ON ssd.ssd_ehcp_requests USING btree (la_code, ehcr_send_table_id);
alter table ssd.ssd_ehcp_requests enable row level security;
create policy counts on ssd.ssd_ehcp_requests for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_ehcp_requests to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_ehcp_requests for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_send above
  WHERE ((above.la_code = ssd_ehcp_requests.la_code) AND ((above.send_table_id)::text = (ssd_ehcp_requests.ehcr_send_table_id)::text))))));
grant select on ssd.ssd_ehcp_requests to throughline_counter;
grant delete, insert, select, update on ssd.ssd_ehcp_requests to throughline_loader;
grant select on ssd.ssd_ehcp_requests to throughline_reader;

create table ssd.ssd_family (
  la_code character(3) not null,
  fami_table_id character varying(48) not null,
  fami_family_id character varying(48) not null,
  fami_person_id character varying(48) not null,
  constraint ssd_family_pkey PRIMARY KEY (la_code, fami_table_id)
);
CREATE INDEX ssd_family_la_code_fami_person_id_idx ON ssd.ssd_family USING btree (la_code, fami_person_id);
alter table ssd.ssd_family enable row level security;
create policy counts on ssd.ssd_family for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_family to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_family for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((fami_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((fami_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_family to throughline_counter;
grant delete, insert, select, update on ssd.ssd_family to throughline_loader;
grant select on ssd.ssd_family to throughline_reader;

create table ssd.ssd_immigration_status (
  la_code character(3) not null,
  immi_person_id character varying(48),
  immi_immigration_status_id character varying(48) not null,
  immi_immigration_status character varying(100),
  immi_immigration_status_start_date date,
  immi_immigration_status_end_date date,
  constraint ssd_immigration_status_pkey PRIMARY KEY (la_code, immi_immigration_status_id)
);
CREATE INDEX ssd_immigration_status_la_code_immi_immigration_status_star_idx ON ssd.ssd_immigration_status USING btree (la_code, immi_immigration_status_start_date);
CREATE INDEX ssd_immigration_status_la_code_immi_person_id_idx ON ssd.ssd_immigration_status USING btree (la_code, immi_person_id);
alter table ssd.ssd_immigration_status enable row level security;
create policy counts on ssd.ssd_immigration_status for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_immigration_status to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_immigration_status for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(immi_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(immi_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_immigration_status to throughline_counter;
grant delete, insert, select, update on ssd.ssd_immigration_status to throughline_loader;
grant select on ssd.ssd_immigration_status to throughline_reader;

create table ssd.ssd_initial_cp_conference (
  la_code character(3) not null,
  icpc_icpc_id character varying(48) not null,
  icpc_icpc_meeting_id character varying(48),
  icpc_s47_enquiry_id character varying(48),
  icpc_person_id character varying(48) not null,
  icpc_cp_plan_id character varying(48),
  icpc_referral_id character varying(48),
  icpc_icpc_transfer_in boolean,
  icpc_icpc_target_date date,
  icpc_icpc_date date,
  icpc_icpc_outcome_cp_flag boolean,
  icpc_icpc_outcome_json jsonb,
  icpc_icpc_team character varying(48),
  icpc_icpc_worker_id character varying(100),
  constraint ssd_initial_cp_conference_pkey PRIMARY KEY (la_code, icpc_icpc_id)
);
CREATE INDEX ssd_initial_cp_conference_la_code_icpc_cp_plan_id_idx ON ssd.ssd_initial_cp_conference USING btree (la_code, icpc_cp_plan_id);
CREATE INDEX ssd_initial_cp_conference_la_code_icpc_icpc_worker_id_idx ON ssd.ssd_initial_cp_conference USING btree (la_code, icpc_icpc_worker_id);
CREATE INDEX ssd_initial_cp_conference_la_code_icpc_person_id_idx ON ssd.ssd_initial_cp_conference USING btree (la_code, icpc_person_id);
CREATE INDEX ssd_initial_cp_conference_la_code_icpc_referral_id_idx ON ssd.ssd_initial_cp_conference USING btree (la_code, icpc_referral_id);
CREATE INDEX ssd_initial_cp_conference_la_code_icpc_s47_enquiry_id_idx ON ssd.ssd_initial_cp_conference USING btree (la_code, icpc_s47_enquiry_id);
alter table ssd.ssd_initial_cp_conference enable row level security;
create policy counts on ssd.ssd_initial_cp_conference for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_initial_cp_conference to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_initial_cp_conference for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((icpc_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((icpc_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_initial_cp_conference to throughline_counter;
grant delete, insert, select, update on ssd.ssd_initial_cp_conference to throughline_loader;
grant select on ssd.ssd_initial_cp_conference to throughline_reader;

create table ssd.ssd_involvements (
  la_code character(3) not null,
  invo_involvements_id character varying(48) not null,
  invo_professional_id character varying(48),
  invo_professional_role_id character varying(200),
  invo_professional_team character varying(48),
  invo_involvement_start_date date,
  invo_involvement_end_date date,
  invo_worker_change_reason character varying(200),
  invo_person_id character varying(48),
  invo_referral_id character varying(48),
  constraint ssd_involvements_pkey PRIMARY KEY (la_code, invo_involvements_id)
);
CREATE INDEX ssd_involvements_la_code_invo_involvement_start_date_idx ON ssd.ssd_involvements USING btree (la_code, invo_involvement_start_date);
CREATE INDEX ssd_involvements_la_code_invo_person_id_idx ON ssd.ssd_involvements USING btree (la_code, invo_person_id);
CREATE INDEX ssd_involvements_la_code_invo_professional_id_idx ON ssd.ssd_involvements USING btree (la_code, invo_professional_id);
CREATE INDEX ssd_involvements_la_code_invo_professional_id_invo_involvem_idx ON ssd.ssd_involvements USING btree (la_code, invo_professional_id, invo_involvement_end_date);
CREATE INDEX ssd_involvements_la_code_invo_professional_team_idx ON ssd.ssd_involvements USING btree (la_code, invo_professional_team);
CREATE INDEX ssd_involvements_la_code_invo_professional_team_invo_involv_idx ON ssd.ssd_involvements USING btree (la_code, invo_professional_team, invo_involvement_end_date);
CREATE INDEX ssd_involvements_la_code_invo_referral_id_idx ON ssd.ssd_involvements USING btree (la_code, invo_referral_id);
alter table ssd.ssd_involvements enable row level security;
create policy counts on ssd.ssd_involvements for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_involvements to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_involvements for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(invo_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(invo_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_involvements to throughline_counter;
grant delete, insert, select, update on ssd.ssd_involvements to throughline_loader;
grant select on ssd.ssd_involvements to throughline_reader;

create table ssd.ssd_legal_status (
  la_code character(3) not null,
  lega_legal_status_id character varying(48) not null,
  lega_person_id character varying(48) not null,
  lega_legal_status character varying(100),
  lega_legal_status_start_date date,
  lega_legal_status_end_date date,
  constraint ssd_legal_status_pkey PRIMARY KEY (la_code, lega_legal_status_id)
);
CREATE INDEX ssd_legal_status_la_code_lega_legal_status_start_date_idx ON ssd.ssd_legal_status USING btree (la_code, lega_legal_status_start_date);
CREATE INDEX ssd_legal_status_la_code_lega_person_id_idx ON ssd.ssd_legal_status USING btree (la_code, lega_person_id);
alter table ssd.ssd_legal_status enable row level security;
create policy counts on ssd.ssd_legal_status for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_legal_status to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_legal_status for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((lega_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((lega_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_legal_status to throughline_counter;
grant delete, insert, select, update on ssd.ssd_legal_status to throughline_loader;
grant select on ssd.ssd_legal_status to throughline_reader;

create table ssd.ssd_linked_identifiers (
  la_code character(3) not null,
  link_table_id character varying(48) not null,
  link_person_id character varying(48),
  link_identifier_type character varying(100),
  link_identifier_value character varying(100),
  link_valid_from_date date,
  link_valid_to_date date,
  constraint ssd_linked_identifiers_pkey PRIMARY KEY (la_code, link_table_id)
);
CREATE INDEX ssd_linked_identifiers_la_code_link_identifier_value_idx ON ssd.ssd_linked_identifiers USING btree (la_code, link_identifier_value);
CREATE INDEX ssd_linked_identifiers_la_code_link_person_id_idx ON ssd.ssd_linked_identifiers USING btree (la_code, link_person_id);
alter table ssd.ssd_linked_identifiers enable row level security;
create policy counts on ssd.ssd_linked_identifiers for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_linked_identifiers to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_linked_identifiers for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(link_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(link_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_linked_identifiers to throughline_counter;
grant delete, insert, select, update on ssd.ssd_linked_identifiers to throughline_loader;
grant select on ssd.ssd_linked_identifiers to throughline_reader;

create table ssd.ssd_missing (
  la_code character(3) not null,
  miss_table_id character varying(48) not null,
  miss_person_id character varying(48),
  miss_missing_episode_start_date date,
  miss_missing_episode_type character varying(100),
  miss_missing_episode_end_date date,
  miss_missing_rhi_offered character varying(2),
  miss_missing_rhi_accepted character varying(2),
  constraint ssd_missing_pkey PRIMARY KEY (la_code, miss_table_id)
);
CREATE INDEX ssd_missing_la_code_miss_missing_episode_start_date_idx ON ssd.ssd_missing USING btree (la_code, miss_missing_episode_start_date);
CREATE INDEX ssd_missing_la_code_miss_person_id_idx ON ssd.ssd_missing USING btree (la_code, miss_person_id);
alter table ssd.ssd_missing enable row level security;
create policy counts on ssd.ssd_missing for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_missing to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_missing for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((COALESCE(miss_person_id, ''::character varying))::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((COALESCE(miss_person_id, ''::character varying))::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_missing to throughline_counter;
grant delete, insert, select, update on ssd.ssd_missing to throughline_loader;
grant select on ssd.ssd_missing to throughline_reader;

create table ssd.ssd_mother (
  la_code character(3) not null,
  moth_table_id character varying(48) not null,
  moth_person_id character varying(48) not null,
  moth_childs_person_id character varying(48) not null,
  moth_childs_dob date,
  constraint ssd_mother_pkey PRIMARY KEY (la_code, moth_table_id)
);
CREATE INDEX ssd_mother_la_code_moth_childs_person_id_idx ON ssd.ssd_mother USING btree (la_code, moth_childs_person_id);
CREATE INDEX ssd_mother_la_code_moth_person_id_idx ON ssd.ssd_mother USING btree (la_code, moth_person_id);
alter table ssd.ssd_mother enable row level security;
create policy counts on ssd.ssd_mother for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_mother to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_mother for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((moth_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((moth_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id)))) AND (NOT ((moth_childs_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_mother to throughline_counter;
grant delete, insert, select, update on ssd.ssd_mother to throughline_loader;
grant select on ssd.ssd_mother to throughline_reader;

create table ssd.ssd_permanence (
  la_code character(3) not null,
  perm_table_id character varying(48) not null,
  perm_person_id character varying(48) not null,
  perm_cla_id character varying(48),
  perm_adm_decision_date date,
  perm_ffa_cp_decision_date date,
  perm_placement_order_date date,
  perm_placed_for_adoption_date date,
  perm_matched_date date,
  perm_adopted_by_carer_flag boolean,
  perm_placed_ffa_cp_date date,
  perm_decision_reversed_date date,
  perm_placed_foster_carer_date date,
  perm_part_of_sibling_group boolean,
  perm_siblings_placed_together smallint,
  perm_siblings_placed_apart smallint,
  perm_placement_provider_urn character varying(48),
  perm_decision_reversed_reason character varying(100),
  perm_permanence_order_date date,
  perm_permanence_order_type character varying(100),
  perm_adoption_worker_id character varying(100),
  perm_adopter_sex character varying(48),
  perm_adopter_legal_status character varying(100),
  perm_number_of_adopters smallint,
  constraint ssd_permanence_pkey PRIMARY KEY (la_code, perm_table_id)
);
CREATE INDEX ssd_permanence_la_code_perm_adoption_worker_id_idx ON ssd.ssd_permanence USING btree (la_code, perm_adoption_worker_id);
CREATE INDEX ssd_permanence_la_code_perm_cla_id_idx ON ssd.ssd_permanence USING btree (la_code, perm_cla_id);
CREATE INDEX ssd_permanence_la_code_perm_person_id_idx ON ssd.ssd_permanence USING btree (la_code, perm_person_id);
alter table ssd.ssd_permanence enable row level security;
create policy counts on ssd.ssd_permanence for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_permanence to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_permanence for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((perm_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((perm_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_permanence to throughline_counter;
grant delete, insert, select, update on ssd.ssd_permanence to throughline_loader;
grant select on ssd.ssd_permanence to throughline_reader;

create table ssd.ssd_person (
  la_code character(3) not null,
  pers_person_id character varying(48) not null,
  pers_forename character varying(255),
  pers_surname character varying(255),
  pers_sex character varying(20),
  pers_gender character varying(10),
  pers_ethnicity character varying(48),
  pers_dob date,
  pers_common_child_id character varying(10),
  pers_legacy_id character varying(48),
  pers_upn_unknown character varying(6),
  pers_send_flag boolean,
  pers_expected_dob date,
  pers_death_date date,
  pers_is_mother boolean,
  pers_nationality character varying(48),
  constraint ssd_person_pkey PRIMARY KEY (la_code, pers_person_id)
);
alter table ssd.ssd_person enable row level security;
create policy counts on ssd.ssd_person for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_person to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_person for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((pers_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((pers_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_person to throughline_counter;
grant delete, insert, select, update on ssd.ssd_person to throughline_loader;
grant select on ssd.ssd_person to throughline_reader;

create table ssd.ssd_pre_proceedings (
  la_code character(3) not null,
  prep_table_id character varying(48) not null,
  prep_person_id character varying(48) not null,
  prep_plo_family_id character varying(48),
  prep_pre_pro_decision_date date,
  prep_initial_pre_pro_meeting_date date,
  prep_pre_pro_outcome character varying(100),
  prep_agree_stepdown_issue_date date,
  prep_cp_plans_referral_period smallint,
  prep_legal_gateway_outcome character varying(100),
  prep_prev_pre_proc_child smallint,
  prep_prev_care_proc_child smallint,
  prep_pre_pro_letter_date date,
  prep_care_pro_letter_date date,
  prep_pre_pro_meetings_num smallint,
  prep_pre_pro_parents_legal_rep character varying(1),
  prep_parents_legal_rep_point_of_issue character varying(2),
  prep_court_reference character varying(48),
  prep_care_proc_court_hearings smallint,
  prep_care_proc_short_notice character varying(2),
  prep_proc_short_notice_reason character varying(100),
  prep_la_inital_plan_approved character varying(1),
  prep_la_initial_care_plan character varying(100),
  prep_la_final_plan_approved character varying(1),
  prep_la_final_care_plan character varying(100),
  constraint ssd_pre_proceedings_pkey PRIMARY KEY (la_code, prep_table_id)
);
CREATE INDEX ssd_pre_proceedings_la_code_prep_person_id_idx ON ssd.ssd_pre_proceedings USING btree (la_code, prep_person_id);
alter table ssd.ssd_pre_proceedings enable row level security;
create policy counts on ssd.ssd_pre_proceedings for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_pre_proceedings to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_pre_proceedings for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((prep_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((prep_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_pre_proceedings to throughline_counter;
grant delete, insert, select, update on ssd.ssd_pre_proceedings to throughline_loader;
grant select on ssd.ssd_pre_proceedings to throughline_reader;

create table ssd.ssd_professionals (
  la_code character(3) not null,
  prof_professional_id character varying(48) not null,
  prof_staff_id character varying(48),
  prof_professional_name character varying(300),
  prof_social_worker_registration_no character varying(48),
  prof_professional_job_title character varying(500),
  prof_professional_caseload integer,
  prof_professional_department character varying(100),
  prof_full_time_equivalency numeric(4,2),
  prof_agency_worker_flag boolean,
  constraint ssd_professionals_pkey PRIMARY KEY (la_code, prof_professional_id)
);
alter table ssd.ssd_professionals enable row level security;
create policy counts on ssd.ssd_professionals for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_professionals to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_professionals for select to throughline_reader using ((la_code = access.acts_for()));
grant select on ssd.ssd_professionals to throughline_counter;
grant delete, insert, select, update on ssd.ssd_professionals to throughline_loader;
grant select on ssd.ssd_professionals to throughline_reader;

create table ssd.ssd_s251_finance (
  la_code character(3) not null,
  s251_table_id character varying(48) not null,
  s251_cla_placement_id character varying(48),
  s251_placeholder_1 character varying(48),
  s251_placeholder_2 character varying(48),
  s251_placeholder_3 character varying(48),
  s251_placeholder_4 character varying(48),
  constraint ssd_s251_finance_pkey PRIMARY KEY (la_code, s251_table_id)
);
CREATE INDEX ssd_s251_finance_la_code_s251_cla_placement_id_idx ON ssd.ssd_s251_finance USING btree (la_code, s251_cla_placement_id);
alter table ssd.ssd_s251_finance enable row level security;
create policy counts on ssd.ssd_s251_finance for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_s251_finance to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_s251_finance for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_cla_placement above
  WHERE ((above.la_code = ssd_s251_finance.la_code) AND ((above.clap_cla_placement_id)::text = (ssd_s251_finance.s251_cla_placement_id)::text))))));
grant select on ssd.ssd_s251_finance to throughline_counter;
grant delete, insert, select, update on ssd.ssd_s251_finance to throughline_loader;
grant select on ssd.ssd_s251_finance to throughline_reader;

create table ssd.ssd_s47_enquiry (
  la_code character(3) not null,
  s47e_s47_enquiry_id character varying(48) not null,
  s47e_referral_id character varying(48),
  s47e_person_id character varying(48) not null,
  s47e_s47_start_date date,
  s47e_s47_end_date date,
  s47e_s47_nfa boolean,
  s47e_s47_outcome_json jsonb,
  s47e_s47_completed_by_worker_id character varying(100),
  s47e_s47_completed_by_team character varying(48),
  constraint ssd_s47_enquiry_pkey PRIMARY KEY (la_code, s47e_s47_enquiry_id)
);
CREATE INDEX ssd_s47_enquiry_la_code_s47e_person_id_idx ON ssd.ssd_s47_enquiry USING btree (la_code, s47e_person_id);
CREATE INDEX ssd_s47_enquiry_la_code_s47e_referral_id_idx ON ssd.ssd_s47_enquiry USING btree (la_code, s47e_referral_id);
CREATE INDEX ssd_s47_enquiry_la_code_s47e_s47_completed_by_worker_id_idx ON ssd.ssd_s47_enquiry USING btree (la_code, s47e_s47_completed_by_worker_id);
CREATE INDEX ssd_s47_enquiry_la_code_s47e_s47_start_date_idx ON ssd.ssd_s47_enquiry USING btree (la_code, s47e_s47_start_date);
alter table ssd.ssd_s47_enquiry enable row level security;
create policy counts on ssd.ssd_s47_enquiry for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_s47_enquiry to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_s47_enquiry for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((s47e_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((s47e_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_s47_enquiry to throughline_counter;
grant delete, insert, select, update on ssd.ssd_s47_enquiry to throughline_loader;
grant select on ssd.ssd_s47_enquiry to throughline_reader;

create table ssd.ssd_sdq_scores (
  la_code character(3) not null,
  csdq_table_id character varying(48) not null,
  csdq_person_id character varying(48) not null,
  csdq_sdq_completed_date date,
  csdq_sdq_reason character varying(100),
  csdq_sdq_score smallint,
  constraint ssd_sdq_scores_pkey PRIMARY KEY (la_code, csdq_table_id)
);
CREATE INDEX ssd_sdq_scores_la_code_csdq_person_id_idx ON ssd.ssd_sdq_scores USING btree (la_code, csdq_person_id);
alter table ssd.ssd_sdq_scores enable row level security;
create policy counts on ssd.ssd_sdq_scores for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_sdq_scores to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_sdq_scores for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((csdq_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((csdq_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_sdq_scores to throughline_counter;
grant delete, insert, select, update on ssd.ssd_sdq_scores to throughline_loader;
grant select on ssd.ssd_sdq_scores to throughline_reader;

create table ssd.ssd_sen_need (
  la_code character(3) not null,
  senn_table_id character varying(48) not null,
  senn_active_ehcp_id character varying(48),
  senn_active_ehcp_need_type character varying(100),
  senn_active_ehcp_need_rank smallint,
  constraint ssd_sen_need_pkey PRIMARY KEY (la_code, senn_table_id)
);
CREATE INDEX ssd_sen_need_la_code_senn_active_ehcp_id_idx ON ssd.ssd_sen_need USING btree (la_code, senn_active_ehcp_id);
alter table ssd.ssd_sen_need enable row level security;
create policy counts on ssd.ssd_sen_need for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_sen_need to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_sen_need for select to throughline_reader using (((la_code = access.acts_for()) AND (EXISTS ( SELECT
   FROM ssd.ssd_ehcp_active_plans above
  WHERE ((above.la_code = ssd_sen_need.la_code) AND ((above.ehcp_active_ehcp_id)::text = (ssd_sen_need.senn_active_ehcp_id)::text))))));
grant select on ssd.ssd_sen_need to throughline_counter;
grant delete, insert, select, update on ssd.ssd_sen_need to throughline_loader;
grant select on ssd.ssd_sen_need to throughline_reader;

create table ssd.ssd_send (
  la_code character(3) not null,
  send_table_id character varying(48) not null,
  send_upn character varying(48),
  send_uln character varying(48),
  send_upn_unknown character varying(6),
  send_person_id character varying(48) not null,
  constraint ssd_send_pkey PRIMARY KEY (la_code, send_table_id)
);
CREATE INDEX ssd_send_la_code_send_person_id_idx ON ssd.ssd_send USING btree (la_code, send_person_id);
alter table ssd.ssd_send enable row level security;
create policy counts on ssd.ssd_send for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_send to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_send for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((send_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((send_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_send to throughline_counter;
grant delete, insert, select, update on ssd.ssd_send to throughline_loader;
grant select on ssd.ssd_send to throughline_reader;

create table ssd.ssd_version_log (
  la_code character(3) not null,
  version_number character varying(10) not null,
  release_date date,
  description character varying(100),
  is_current boolean,
  created_at timestamp with time zone,
  created_by character varying(10),
  impact_description character varying(255),
  constraint ssd_version_log_pkey PRIMARY KEY (la_code, version_number)
);
alter table ssd.ssd_version_log enable row level security;
create policy counts on ssd.ssd_version_log for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_version_log to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_version_log for select to throughline_reader using ((la_code = access.acts_for()));
grant select on ssd.ssd_version_log to throughline_counter;
grant delete, insert, select, update on ssd.ssd_version_log to throughline_loader;
grant select on ssd.ssd_version_log to throughline_reader;

create table ssd.ssd_voice_of_child (
  la_code character(3) not null,
  voch_table_id character varying(48) not null,
  voch_person_id character varying(48) not null,
  voch_explained_worries boolean,
  voch_story_help_understand boolean,
  voch_agree_worker boolean,
  voch_plan_safe boolean,
  voch_tablet_help_explain boolean,
  constraint ssd_voice_of_child_pkey PRIMARY KEY (la_code, voch_table_id)
);
CREATE INDEX ssd_voice_of_child_la_code_voch_person_id_idx ON ssd.ssd_voice_of_child USING btree (la_code, voch_person_id);
alter table ssd.ssd_voice_of_child enable row level security;
create policy counts on ssd.ssd_voice_of_child for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on ssd.ssd_voice_of_child to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on ssd.ssd_voice_of_child for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR ((voch_person_id)::text IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT ((voch_person_id)::text IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on ssd.ssd_voice_of_child to throughline_counter;
grant delete, insert, select, update on ssd.ssd_voice_of_child to throughline_loader;
grant select on ssd.ssd_voice_of_child to throughline_reader;

create table landing.claim (
  la_code character(3) not null,
  load_id bigint not null,
  claim integer not null,
  person_id text,
  table_name text not null,
  row_key text not null,
  line integer not null,
  fields jsonb not null,
  constraint claim_pkey PRIMARY KEY (la_code, load_id, claim)
);
CREATE INDEX claim_la_code_person_id_load_id_idx ON landing.claim USING btree (la_code, person_id, load_id);
alter table landing.claim enable row level security;
create policy loads on landing.claim to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on landing.claim for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (COALESCE(person_id, ''::text) IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (COALESCE(person_id, ''::text) IN ( SELECT h.person_id
   FROM access.hidden() h(person_id)))) AND ((table_name <> 'ssd_mother'::text) OR (NOT (COALESCE((fields ->> 'moth_childs_person_id'::text), ''::text) IN ( SELECT h.person_id
   FROM access.hidden() h(person_id)))))));
grant delete, insert, select, update on landing.claim to throughline_loader;
grant select on landing.claim to throughline_reader;

create table landing.file (
  la_code character(3) not null,
  file_hash character(64) not null,
  bytes bigint not null,
  received_at timestamp with time zone not null,
  redacted_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (la_code, file_hash)
);
alter table landing.file enable row level security;
create policy loads on landing.file to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
grant delete, insert, select, update on landing.file to throughline_loader;

create table landing.file_piece (
  la_code character(3) not null,
  file_hash character(64) not null,
  piece integer not null,
  packed bytea not null,
  constraint file_piece_pkey PRIMARY KEY (la_code, file_hash, piece)
);
alter table landing.file_piece enable row level security;
create policy loads on landing.file_piece to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
grant delete, insert, select, update on landing.file_piece to throughline_loader;

create table landing.load (
  la_code character(3) not null,
  load_id bigint not null,
  return text not null,
  period text not null,
  reference_date date not null,
  file_hash character(64) not null,
  file_name text not null,
  made_up boolean not null,
  loaded_at timestamp with time zone not null,
  children integer not null,
  claims integer not null,
  superseded_at timestamp with time zone,
  superseded_by bigint,
  constraint load_pkey PRIMARY KEY (la_code, load_id)
);
CREATE UNIQUE INDEX load_la_code_return_period_idx ON landing.load USING btree (la_code, return, period) WHERE (superseded_at IS NULL);
alter table landing.load enable row level security;
create policy loads on landing.load to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on landing.load for select to throughline_counter, throughline_reader using ((la_code = access.acts_for()));
grant select on landing.load to throughline_counter;
grant delete, insert, select, update on landing.load to throughline_loader;
grant select on landing.load to throughline_reader;

create table journey.clock (
  la_code character(3) not null,
  person_id text not null,
  clock integer not null,
  kind text not null,
  starts_on date not null,
  due_on date not null,
  late_from date not null,
  done_on date,
  void_on date,
  void_reason text,
  table_name text not null,
  row_key text not null,
  referral_id text,
  constraint clock_pkey PRIMARY KEY (la_code, person_id, clock)
);
CREATE INDEX clock_la_code_kind_done_on_idx ON journey.clock USING btree (la_code, kind, done_on) WHERE ((kind = ANY (ARRAY['assessment'::text, 's47_conference'::text])) AND (done_on IS NOT NULL));
CREATE INDEX clock_la_code_kind_late_from_idx ON journey.clock USING btree (la_code, kind, late_from) WHERE ((done_on IS NULL) AND (void_on IS NULL));
alter table journey.clock enable row level security;
create policy counts on journey.clock for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on journey.clock to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on journey.clock for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on journey.clock to throughline_counter;
grant delete, insert, select, update on journey.clock to throughline_loader;
grant select on journey.clock to throughline_reader;

create table journey.event (
  la_code character(3) not null,
  person_id text not null,
  event integer not null,
  happened_on date not null,
  kind text not null,
  table_name text not null,
  row_key text not null,
  referral_id text,
  detail text,
  constraint event_pkey PRIMARY KEY (la_code, person_id, event)
);
CREATE INDEX event_la_code_kind_happened_on_idx ON journey.event USING btree (la_code, kind, happened_on) WHERE (kind = ANY (ARRAY['referral'::text, 'assessment started'::text, 'enquiry started'::text, 'conference held'::text, 'need plan started'::text, 'protection plan started'::text]));
alter table journey.event enable row level security;
create policy counts on journey.event for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on journey.event to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on journey.event for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on journey.event to throughline_counter;
grant delete, insert, select, update on journey.event to throughline_loader;
grant select on journey.event to throughline_reader;

create table journey.spell (
  la_code character(3) not null,
  person_id text not null,
  spell integer not null,
  kind text not null,
  starts_on date not null,
  ends_on date,
  table_name text not null,
  row_key text not null,
  referral_id text,
  detail text,
  constraint spell_pkey PRIMARY KEY (la_code, person_id, spell)
);
alter table journey.spell enable row level security;
create policy counts on journey.spell for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on journey.spell to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on journey.spell for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on journey.spell to throughline_counter;
grant delete, insert, select, update on journey.spell to throughline_loader;
grant select on journey.spell to throughline_reader;

create table journey.standing (
  la_code character(3) not null,
  person_id text not null,
  kind text,
  since date,
  last_event_on date,
  next_due_on date,
  late_from date,
  open_until date,
  constraint standing_pkey PRIMARY KEY (la_code, person_id)
);
CREATE INDEX standing_la_code_next_due_on_person_id_idx ON journey.standing USING btree (la_code, next_due_on, person_id);
alter table journey.standing enable row level security;
create policy counts on journey.standing for select to throughline_counter using ((la_code = access.acts_for()));
create policy loads on journey.standing to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = ( SELECT access.acts_for() AS acts_for)));
create policy reads on journey.standing for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant select on journey.standing to throughline_counter;
grant delete, insert, select, update on journey.standing to throughline_loader;
grant select on journey.standing to throughline_reader;

create table work.authority (
  la_code character(3) not null,
  name text not null,
  made_up boolean not null,
  added_at timestamp with time zone not null,
  constraint authority_pkey PRIMARY KEY (la_code)
);
alter table work.authority enable row level security;
create policy lists on work.authority for select to throughline_keeper, throughline_loader, throughline_reader using (true);
create policy reads on work.authority for select to throughline_reader using ((la_code = access.acts_for()));
create policy works on work.authority to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.authority to throughline_keeper;
grant delete, insert, select, update on work.authority to throughline_loader;
grant select on work.authority to throughline_reader;

create table work.backup (
  la_code character(3) not null,
  backup_id uuid not null,
  made_at timestamp with time zone not null,
  path text not null,
  bytes bigint not null,
  rows bigint not null,
  hash character(64) not null,
  constraint backup_pkey PRIMARY KEY (la_code, backup_id)
);
alter table work.backup enable row level security;
create policy reads on work.backup for select to throughline_reader using ((la_code = access.acts_for()));
create policy works on work.backup to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.backup to throughline_keeper;
grant delete, insert, select, update on work.backup to throughline_loader;
grant select on work.backup to throughline_reader;

create table work.explanation (
  la_code character(3) not null,
  explanation_id uuid not null,
  return text not null,
  period text not null,
  rule text not null,
  person_id text not null,
  cells text not null,
  says text not null,
  written_by text not null,
  written_name text not null,
  written_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint explanation_pkey PRIMARY KEY (la_code, explanation_id)
);
CREATE INDEX explanation_la_code_person_id_idx ON work.explanation USING btree (la_code, person_id);
CREATE UNIQUE INDEX explanation_la_code_return_period_rule_person_id_cells_idx ON work.explanation USING btree (la_code, return, period, rule, person_id, cells) WHERE (ended_at IS NULL);
alter table work.explanation enable row level security;
create policy reads on work.explanation for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((person_id = ''::text) OR (((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))))));
create policy works on work.explanation to throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.explanation to throughline_loader;
grant select on work.explanation to throughline_reader;

create table work.job_report (
  la_code character(3) not null,
  job_key text not null,
  kind text not null,
  state text not null,
  done real default 0 not null,
  doing text,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  result jsonb,
  constraint job_report_pkey PRIMARY KEY (la_code, job_key)
);
alter table work.job_report enable row level security;
create policy reads on work.job_report for select to throughline_reader using ((la_code = access.acts_for()));
create policy works on work.job_report to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.job_report to throughline_keeper;
grant delete, insert, select, update on work.job_report to throughline_loader;
grant select on work.job_report to throughline_reader;

create table work.sign_off (
  la_code character(3) not null,
  sign_off_id uuid not null,
  submission_id uuid not null,
  signed_by text not null,
  signed_name text not null,
  signed_role text not null,
  signed_at timestamp with time zone not null,
  left_in jsonb not null,
  reason text,
  replaced_at timestamp with time zone,
  replaced_because text,
  constraint sign_off_pkey PRIMARY KEY (la_code, sign_off_id)
);
CREATE UNIQUE INDEX sign_off_la_code_submission_id_idx ON work.sign_off USING btree (la_code, submission_id) WHERE (replaced_at IS NULL);
alter table work.sign_off enable row level security;
create policy reads on work.sign_off for select to throughline_reader using ((la_code = access.acts_for()));
create policy works on work.sign_off to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.sign_off to throughline_keeper;
grant delete, insert, select, update on work.sign_off to throughline_loader;
grant select on work.sign_off to throughline_reader;

create table work.submission (
  la_code character(3) not null,
  submission_id uuid not null,
  return text,
  period text,
  file_name text not null,
  file_hash character(64) not null,
  bytes bigint not null,
  made_up boolean not null,
  received_at timestamp with time zone not null,
  received_by text not null,
  state text not null,
  done real default 0 not null,
  doing text,
  answer text,
  summary jsonb,
  load_id bigint,
  finished_at timestamp with time zone,
  asked_beside bigint,
  load_all_the_same boolean default false not null,
  no_longer_named text[] default '{}'::text[] not null,
  chosen_year integer,
  postcodes character(64),
  constraint submission_pkey PRIMARY KEY (la_code, submission_id)
);
CREATE INDEX submission_la_code_received_at_idx ON work.submission USING btree (la_code, received_at);
alter table work.submission enable row level security;
create policy reads on work.submission for select to throughline_reader using ((la_code = access.acts_for()));
create policy works on work.submission to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on work.submission to throughline_keeper;
grant delete, insert, select, update on work.submission to throughline_loader;
grant select on work.submission to throughline_reader;

create table work.worker_process (
  number bigint not null,
  workers text[] not null,
  began_at timestamp with time zone not null,
  constraint worker_process_pkey PRIMARY KEY (number)
);

create table access.account (
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  made_up boolean not null,
  pseudonymous boolean not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  letter_keys boolean default true not null,
  walk_over boolean default false not null,
  constraint account_pkey PRIMARY KEY (account_id),
  constraint account_issuer_subject_key UNIQUE (issuer, subject)
);
grant delete, insert, select, update on access.account to throughline_keeper;

create table access.child_reference (
  la_code character(3) not null,
  reference text not null,
  person_id text not null,
  alias text not null,
  constraint child_reference_pkey PRIMARY KEY (la_code, reference),
  constraint child_reference_la_code_person_id_key UNIQUE (la_code, person_id)
);
CREATE INDEX child_reference_la_code_alias_person_id_idx ON access.child_reference USING btree (la_code, alias, person_id);
alter table access.child_reference enable row level security;
create policy keeps on access.child_reference to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
create policy reads on access.child_reference for select to throughline_reader using (((la_code = ( SELECT access.acts_for() AS acts_for)) AND ((( SELECT access.reach() AS reach) = 'all'::text) OR (person_id IN ( SELECT m.person_id
   FROM access.mine() m(person_id)))) AND (NOT (person_id IN ( SELECT h.person_id
   FROM access.hidden() h(person_id))))));
grant delete, insert, select, update on access.child_reference to throughline_keeper;
grant delete, insert, select, update on access.child_reference to throughline_loader;
grant select on access.child_reference to throughline_reader;

create table access.erasure (
  la_code character(3) not null,
  erasure_id uuid not null,
  person_mark character(64) not null,
  ground text not null,
  erased_by text not null,
  erased_at timestamp with time zone not null,
  rows integer not null,
  files integer not null,
  comes_back boolean not null,
  let_back_by text,
  let_back_at timestamp with time zone,
  let_back_reason text,
  constraint erasure_pkey PRIMARY KEY (la_code, erasure_id)
);
CREATE UNIQUE INDEX erasure_la_code_person_mark_idx ON access.erasure USING btree (la_code, person_mark);
alter table access.erasure enable row level security;
create policy keeps on access.erasure to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.erasure to throughline_keeper;
grant delete, insert, select, update on access.erasure to throughline_loader;

create table access.left_out (
  la_code character(3) not null,
  person_mark character(64) not null,
  return text not null,
  period text not null,
  named_at timestamp with time zone not null,
  tells_of_later boolean not null,
  constraint left_out_pkey PRIMARY KEY (la_code, person_mark, return, period)
);
alter table access.left_out enable row level security;
create policy keeps on access.left_out to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.left_out to throughline_keeper;
grant delete, insert, select, update on access.left_out to throughline_loader;

create table access.legal_hold (
  la_code character(3) not null,
  hold_id uuid not null,
  person_id text not null,
  reason text not null,
  set_by text not null,
  set_account uuid,
  set_at timestamp with time zone not null,
  lifted_by text,
  lifted_at timestamp with time zone,
  constraint legal_hold_pkey PRIMARY KEY (la_code, hold_id)
);
alter table access.legal_hold enable row level security;
create policy keeps on access.legal_hold to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.legal_hold to throughline_keeper;
grant delete, insert, select, update on access.legal_hold to throughline_loader;

create table access.log (
  la_code character(3) not null,
  entry bigint not null,
  at timestamp with time zone not null,
  account_id text not null,
  account_name text not null,
  role text not null,
  sign_in text not null,
  what text not null,
  person_id text,
  person_mark character(64),
  object text,
  object_hash character(64),
  detail text,
  detail_hash character(64),
  reason text,
  reason_hash character(64),
  request text,
  constraint log_pkey PRIMARY KEY (la_code, entry)
);
CREATE INDEX log_la_code_account_id_at_idx ON access.log USING btree (la_code, account_id, at);
CREATE INDEX log_la_code_account_id_at_idx1 ON access.log USING btree (la_code, account_id, at) WHERE (what = ANY (ARRAY['child.open'::text, 'child.open-restricted'::text]));
CREATE INDEX log_la_code_account_id_at_idx2 ON access.log USING btree (la_code, account_id, at) WHERE (what = 'sign-in'::text);
CREATE INDEX log_la_code_at_idx ON access.log USING btree (la_code, at);
CREATE INDEX log_la_code_at_idx1 ON access.log USING btree (la_code, at) WHERE (what = 'log.verify'::text);
CREATE INDEX log_la_code_at_idx2 ON access.log USING btree (la_code, at) WHERE ((what = 'break-glass'::text) OR (what ~~ '%export'::text));
CREATE INDEX log_la_code_at_idx3 ON access.log USING btree (la_code, at) WHERE (what = ANY (ARRAY['break-glass'::text, 'child.open-restricted'::text, 'export'::text, 'record.restrict'::text, 'record.unrestrict'::text, 'record.seal'::text, 'record.erase'::text, 'hold.set'::text, 'hold.lift'::text, 'account.give-role'::text, 'account.end-role'::text, 'account.close'::text, 'backup.make'::text]));
CREATE INDEX log_la_code_person_id_at_idx ON access.log USING btree (la_code, person_id, at) WHERE (what ~~ 'child.%'::text);
CREATE INDEX log_la_code_person_mark_at_idx ON access.log USING btree (la_code, person_mark, at);
alter table access.log enable row level security;
create policy adds on access.log for insert to public with check ((la_code = access.acts_for()));
create policy blanks on access.log for update to throughline_loader using ((la_code = access.acts_for())) with check (((la_code = access.acts_for()) AND (person_id IS NULL) AND (detail IS NULL) AND (object IS NULL) AND ((reason IS NULL) OR (what = 'record.erase'::text))));
create policy keeps on access.log for select to throughline_keeper, throughline_loader using ((la_code = access.acts_for()));
grant insert on access.log to throughline_counter;
grant insert, select on access.log to throughline_keeper;
grant insert, select, update (detail), update (object), update (person_id), update (reason) on access.log to throughline_loader;
grant insert on access.log to throughline_reader;

create table access.log_day (
  la_code character(3) not null,
  day date not null,
  entries integer not null,
  last_entry bigint not null,
  root character(64) not null,
  closed_at timestamp with time zone not null,
  let_go_at timestamp with time zone,
  constraint log_day_pkey PRIMARY KEY (la_code, day)
);
alter table access.log_day enable row level security;
create policy keeps on access.log_day to throughline_keeper using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant insert, select on access.log_day to throughline_keeper;

create table access.notice (
  la_code character(3) not null,
  notice_id uuid not null,
  account_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  reference text,
  says text not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (la_code, notice_id)
);
CREATE INDEX notice_la_code_account_id_at_idx ON access.notice USING btree (la_code, account_id, at);
alter table access.notice enable row level security;
create policy keeps on access.notice to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.notice to throughline_keeper;
grant delete, insert, select, update on access.notice to throughline_loader;

create table access.password (
  account_id uuid not null,
  hash text not null,
  set_at timestamp with time zone not null,
  must_change boolean not null,
  constraint password_pkey PRIMARY KEY (account_id)
);
grant delete, insert, select, update on access.password to throughline_keeper;

create table access.restriction (
  la_code character(3) not null,
  restriction_id uuid not null,
  person_id text not null,
  kind text not null,
  reason text not null,
  owner_account uuid not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  lifted_by text,
  lifted_at timestamp with time zone,
  constraint restriction_pkey PRIMARY KEY (la_code, restriction_id)
);
CREATE UNIQUE INDEX restriction_la_code_person_id_idx ON access.restriction USING btree (la_code, person_id) WHERE (lifted_at IS NULL);
alter table access.restriction enable row level security;
create policy keeps on access.restriction to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.restriction to throughline_keeper;
grant delete, insert, select, update on access.restriction to throughline_loader;

create table access.restriction_grant (
  la_code character(3) not null,
  grant_id uuid not null,
  person_id text not null,
  account_id uuid not null,
  kind text not null,
  reason text not null,
  granted_by text not null,
  granted_at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint restriction_grant_pkey PRIMARY KEY (la_code, grant_id)
);
CREATE INDEX restriction_grant_la_code_account_id_until_idx ON access.restriction_grant USING btree (la_code, account_id, until);
alter table access.restriction_grant enable row level security;
create policy keeps on access.restriction_grant to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
grant delete, insert, select, update on access.restriction_grant to throughline_keeper;
grant delete, insert, select, update on access.restriction_grant to throughline_loader;

create table access.role_grant (
  la_code character(3) not null,
  grant_id uuid not null,
  account_id uuid not null,
  role text not null,
  team_id text,
  professional_id text,
  granted_by text not null,
  granted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint role_grant_pkey PRIMARY KEY (la_code, grant_id)
);
CREATE INDEX role_grant_account_id_idx ON access.role_grant USING btree (account_id);
alter table access.role_grant enable row level security;
create policy keeps on access.role_grant to throughline_keeper, throughline_loader using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
create policy signs_in on access.role_grant for select to throughline_keeper using ((access.acts_for() IS NULL));
grant delete, insert, select, update on access.role_grant to throughline_keeper;
grant delete, insert, select, update on access.role_grant to throughline_loader;

create table access.second_factor (
  account_id uuid not null,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint second_factor_pkey PRIMARY KEY (account_id)
);
grant delete, insert, select, update on access.second_factor to throughline_keeper;

create table access.sent_form (
  form_hash character(64) not null,
  sent_at timestamp with time zone not null,
  goes_to text,
  constraint sent_form_pkey PRIMARY KEY (form_hash)
);
grant delete, insert, select, update on access.sent_form to throughline_keeper;

create table access.session (
  token_hash character(64) not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  signed_in_by text not null,
  second_factor boolean not null,
  csrf text not null,
  acting jsonb,
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_account_id_idx ON access.session USING btree (account_id);
grant delete, insert, select, update on access.session to throughline_keeper;

create table access.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);
grant delete, insert, select, update on access.setting to throughline_keeper;
grant select on access.setting to throughline_loader;

create table access.sign_in_attempt (
  attempt uuid not null,
  at timestamp with time zone not null,
  subject_hash character(64) not null,
  address_hash character(64) not null,
  succeeded boolean not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (attempt)
);
CREATE INDEX sign_in_attempt_address_hash_at_idx ON access.sign_in_attempt USING btree (address_hash, at);
CREATE INDEX sign_in_attempt_subject_hash_at_idx ON access.sign_in_attempt USING btree (subject_hash, at);
grant delete, insert, select, update on access.sign_in_attempt to throughline_keeper;

create table access.sign_in_state (
  state_hash character(64) not null,
  nonce text not null,
  verifier text not null,
  goes_to text not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_state_pkey PRIMARY KEY (state_hash)
);
grant delete, insert, select, update on access.sign_in_state to throughline_keeper;

create table published.direction (
  la_code character(3) not null,
  indicator text not null,
  better text not null,
  reason text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint direction_pkey PRIMARY KEY (la_code, indicator)
);
alter table published.direction enable row level security;
create policy keeps on published.direction to throughline_keeper using ((la_code = access.acts_for())) with check ((la_code = access.acts_for()));
create policy reads on published.direction for select to throughline_counter, throughline_loader, throughline_reader using ((la_code = access.acts_for()));
grant select on published.direction to throughline_counter;
grant delete, insert, select, update on published.direction to throughline_keeper;
grant select on published.direction to throughline_loader;
grant select on published.direction to throughline_reader;

create table published.figure (
  series_id integer not null,
  area text not null,
  period text not null,
  breakdown text not null,
  release_id integer not null,
  row_number integer not null,
  value double precision,
  status text not null,
  grade text,
  note text,
  numerator double precision,
  denominator double precision,
  constraint figure_pkey PRIMARY KEY (series_id, area, period, breakdown, release_id)
);
grant select on published.figure to throughline_counter;
grant select on published.figure to throughline_keeper;
grant delete, insert, select, update on published.figure to throughline_loader;
grant select on published.figure to throughline_reader;

create table published.inspection (
  area text not null,
  framework text not null,
  judgement text not null,
  published_on date not null,
  release_id integer not null,
  inspected_on date,
  grade text not null,
  row_number integer not null,
  constraint inspection_pkey PRIMARY KEY (area, framework, judgement, published_on, release_id)
);
grant select on published.inspection to throughline_counter;
grant select on published.inspection to throughline_keeper;
grant delete, insert, select, update on published.inspection to throughline_loader;
grant select on published.inspection to throughline_reader;

create table published.measure (
  code text not null,
  release_id integer not null,
  topic text not null,
  title text not null,
  description text not null,
  method text not null,
  better text not null,
  decimals integer,
  unit text not null,
  banded boolean not null,
  constraint measure_pkey PRIMARY KEY (code, release_id)
);
grant select on published.measure to throughline_counter;
grant select on published.measure to throughline_keeper;
grant delete, insert, select, update on published.measure to throughline_loader;
grant select on published.measure to throughline_reader;

create table published.neighbour (
  model text not null,
  area text not null,
  rank integer not null,
  release_id integer not null,
  neighbour text not null,
  closeness text not null,
  constraint neighbour_pkey PRIMARY KEY (model, area, rank, release_id)
);
grant select on published.neighbour to throughline_counter;
grant select on published.neighbour to throughline_keeper;
grant delete, insert, select, update on published.neighbour to throughline_loader;
grant select on published.neighbour to throughline_reader;

create table published.release (
  release_id integer not null,
  dataset text not null,
  title text not null,
  file_name text not null,
  file_hash character(64) not null,
  newest_period text,
  published_on text,
  licence text not null,
  made_up boolean not null,
  loaded_at timestamp with time zone not null,
  summary jsonb not null,
  beside integer[] not null,
  constraint release_pkey PRIMARY KEY (release_id),
  constraint release_file_hash_key UNIQUE (file_hash)
);
grant select on published.release to throughline_counter;
grant select on published.release to throughline_keeper;
grant delete, insert, select, update on published.release to throughline_loader;
grant select on published.release to throughline_reader;

create table published.saved_set (
  account uuid not null,
  name text not null,
  path text not null,
  saved_at timestamp with time zone not null,
  constraint saved_set_pkey PRIMARY KEY (account, name)
);
alter table published.saved_set enable row level security;
create policy keeps on published.saved_set to throughline_keeper, throughline_reader using ((account = (NULLIF(current_setting('throughline.account'::text, true), ''::text))::uuid)) with check ((account = (NULLIF(current_setting('throughline.account'::text, true), ''::text))::uuid));
grant select on published.saved_set to throughline_counter;
grant delete, insert, select, update on published.saved_set to throughline_keeper;
grant select on published.saved_set to throughline_loader;
grant select on published.saved_set to throughline_reader;

create table published.series (
  series_id integer not null,
  code text not null,
  year_kind text not null,
  constraint series_pkey PRIMARY KEY (series_id),
  constraint series_code_key UNIQUE (code)
);
grant select on published.series to throughline_counter;
grant select on published.series to throughline_keeper;
grant delete, insert, select, update on published.series to throughline_loader;
grant select on published.series to throughline_reader;

alter table access.password add constraint password_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(account_id) ON DELETE CASCADE;
alter table access.role_grant add constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(account_id) ON DELETE CASCADE;
alter table access.second_factor add constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(account_id) ON DELETE CASCADE;
alter table access.session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(account_id) ON DELETE CASCADE;
alter table landing.file_piece add constraint file_piece_la_code_file_hash_fkey FOREIGN KEY (la_code, file_hash) REFERENCES landing.file(la_code, file_hash) ON DELETE CASCADE;
alter table published.inspection add constraint inspection_release_id_fkey FOREIGN KEY (release_id) REFERENCES published.release(release_id) ON DELETE CASCADE;
alter table published.measure add constraint measure_release_id_fkey FOREIGN KEY (release_id) REFERENCES published.release(release_id) ON DELETE CASCADE;
alter table published.neighbour add constraint neighbour_release_id_fkey FOREIGN KEY (release_id) REFERENCES published.release(release_id) ON DELETE CASCADE;
alter table published.saved_set add constraint saved_set_account_fkey FOREIGN KEY (account) REFERENCES access.account(account_id) ON DELETE CASCADE;
alter table ssd.ext_cla_placement_area add constraint ext_cla_placement_area_la_code_excp_placement_id_fkey FOREIGN KEY (la_code, excp_placement_id) REFERENCES ssd.ssd_cla_placement(la_code, clap_cla_placement_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_assessment_factors add constraint ssd_assessment_factors_la_code_cinf_assessment_id_fkey FOREIGN KEY (la_code, cinf_assessment_id) REFERENCES ssd.ssd_cin_assessments(la_code, cina_assessment_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cin_assessments add constraint ssd_cin_assessments_la_code_cina_referral_id_fkey FOREIGN KEY (la_code, cina_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cin_plans add constraint ssd_cin_plans_la_code_cinp_referral_id_fkey FOREIGN KEY (la_code, cinp_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cla_episodes add constraint ssd_cla_episodes_la_code_clae_cla_placement_id_fkey FOREIGN KEY (la_code, clae_cla_placement_id) REFERENCES ssd.ssd_cla_placement(la_code, clap_cla_placement_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cla_episodes add constraint ssd_cla_episodes_la_code_clae_referral_id_fkey FOREIGN KEY (la_code, clae_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cp_plans add constraint ssd_cp_plans_la_code_cppl_icpc_id_fkey FOREIGN KEY (la_code, cppl_icpc_id) REFERENCES ssd.ssd_initial_cp_conference(la_code, icpc_icpc_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cp_plans add constraint ssd_cp_plans_la_code_cppl_referral_id_fkey FOREIGN KEY (la_code, cppl_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cp_reviews add constraint ssd_cp_reviews_la_code_cppr_cp_plan_id_fkey FOREIGN KEY (la_code, cppr_cp_plan_id) REFERENCES ssd.ssd_cp_plans(la_code, cppl_cp_plan_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_cp_visits add constraint ssd_cp_visits_la_code_cppv_cp_plan_id_fkey FOREIGN KEY (la_code, cppv_cp_plan_id) REFERENCES ssd.ssd_cp_plans(la_code, cppl_cp_plan_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_department add constraint ssd_department_la_code_dept_team_parent_id_fkey FOREIGN KEY (la_code, dept_team_parent_id) REFERENCES ssd.ssd_department(la_code, dept_team_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_ehcp_active_plans add constraint ssd_ehcp_active_plans_la_code_ehcp_ehcp_request_id_fkey FOREIGN KEY (la_code, ehcp_ehcp_request_id) REFERENCES ssd.ssd_ehcp_requests(la_code, ehcr_ehcp_request_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_ehcp_assessment add constraint ssd_ehcp_assessment_la_code_ehca_ehcp_request_id_fkey FOREIGN KEY (la_code, ehca_ehcp_request_id) REFERENCES ssd.ssd_ehcp_requests(la_code, ehcr_ehcp_request_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_ehcp_named_plan add constraint ssd_ehcp_named_plan_la_code_ehcn_ehcp_asmt_id_fkey FOREIGN KEY (la_code, ehcn_ehcp_asmt_id) REFERENCES ssd.ssd_ehcp_assessment(la_code, ehca_ehcp_assessment_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_ehcp_requests add constraint ssd_ehcp_requests_la_code_ehcr_send_table_id_fkey FOREIGN KEY (la_code, ehcr_send_table_id) REFERENCES ssd.ssd_send(la_code, send_table_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_initial_cp_conference add constraint ssd_initial_cp_conference_la_code_icpc_cp_plan_id_fkey FOREIGN KEY (la_code, icpc_cp_plan_id) REFERENCES ssd.ssd_cp_plans(la_code, cppl_cp_plan_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_initial_cp_conference add constraint ssd_initial_cp_conference_la_code_icpc_referral_id_fkey FOREIGN KEY (la_code, icpc_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_initial_cp_conference add constraint ssd_initial_cp_conference_la_code_icpc_s47_enquiry_id_fkey FOREIGN KEY (la_code, icpc_s47_enquiry_id) REFERENCES ssd.ssd_s47_enquiry(la_code, s47e_s47_enquiry_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_involvements add constraint ssd_involvements_la_code_invo_referral_id_fkey FOREIGN KEY (la_code, invo_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_s251_finance add constraint ssd_s251_finance_la_code_s251_cla_placement_id_fkey FOREIGN KEY (la_code, s251_cla_placement_id) REFERENCES ssd.ssd_cla_placement(la_code, clap_cla_placement_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_s47_enquiry add constraint ssd_s47_enquiry_la_code_s47e_referral_id_fkey FOREIGN KEY (la_code, s47e_referral_id) REFERENCES ssd.ssd_cin_episodes(la_code, cine_referral_id) DEFERRABLE INITIALLY DEFERRED;
alter table ssd.ssd_sen_need add constraint ssd_sen_need_la_code_senn_active_ehcp_id_fkey FOREIGN KEY (la_code, senn_active_ehcp_id) REFERENCES ssd.ssd_ehcp_active_plans(la_code, ehcp_active_ehcp_id) DEFERRABLE INITIALLY DEFERRED;
alter table work.sign_off add constraint sign_off_la_code_submission_id_fkey FOREIGN KEY (la_code, submission_id) REFERENCES work.submission(la_code, submission_id) ON DELETE CASCADE;

CREATE OR REPLACE FUNCTION access.acts_for()
 RETURNS character
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('throughline.authority', true), '')::char(3) $function$;

CREATE OR REPLACE FUNCTION access.hidden()
 RETURNS TABLE(person_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select r.person_id
    from access.restriction r
    where r.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)
      and r.lifted_at is null
      and not exists (
        select from access.restriction_grant g
        where g.la_code = r.la_code
          and g.person_id = r.person_id
          and g.account_id = nullif(current_setting('throughline.account', true), '')::uuid
          and g.until > now()
          -- Breaking the glass opens no sealed record, nor one that is sealed afterwards.
          and (r.kind <> 'sealed' or g.kind <> 'break-glass')
      )
  $function$;

CREATE OR REPLACE FUNCTION access.let_log_go(before date)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  for_whom char(3) := nullif(current_setting('throughline.authority', true), '');
  gone bigint;
begin
  if before > current_date - interval '1 year' then
    raise exception 'The log is kept for a year at least';
  end if;
  delete from access.log l
    where l.la_code = for_whom
      and exists (
        select from access.log_day d
        where d.la_code = l.la_code and d.let_go_at is null and d.day < before
          and l.at >= d.day::timestamp at time zone 'UTC' and l.at < (d.day + 1)::timestamp at time zone 'UTC'
      );
  get diagnostics gone = row_count;
  update access.log_day set let_go_at = now() where la_code = for_whom and let_go_at is null and day < before;
  return gone;
end
$function$;

CREATE OR REPLACE FUNCTION access.mine()
 RETURNS TABLE(person_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select i.invo_person_id::text
    from ssd.ssd_involvements i
    where current_setting('throughline.scope', true) = 'own'
      and i.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and i.invo_professional_id = (select nullif(current_setting('throughline.professional', true), ''))
      and i.invo_involvement_start_date <= (select current_setting('throughline.today')::date)
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= (select current_setting('throughline.today')::date))
    union all
    select i.invo_person_id::text
    from ssd.ssd_involvements i
    where current_setting('throughline.scope', true) = 'team'
      and i.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and i.invo_professional_team = any (array(
        select jsonb_array_elements_text(nullif(current_setting('throughline.teams', true), '')::jsonb)))
      and i.invo_involvement_start_date <= (select current_setting('throughline.today')::date)
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= (select current_setting('throughline.today')::date))
    union all
    select g.person_id
    from access.restriction_grant g
    where g.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
      and g.account_id = (select nullif(current_setting('throughline.account', true), '')::uuid)
      and g.until > now()
      and current_setting('throughline.scope', true) in ('own', 'team')
  $function$;

CREATE OR REPLACE FUNCTION access.newest_change()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select concat_ws(' ',
      (select max(l.load_id) from landing.load l
       where l.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)),
      (select count(*) || ' ' || coalesce(sum(extract(epoch from e.erased_at)), 0) from access.erasure e
       where e.la_code = nullif(current_setting('throughline.authority', true), '')::char(3)))
  $function$;

CREATE OR REPLACE FUNCTION access.opened_last(most integer)
 RETURNS TABLE(person_id text, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select o.person_id, max(o.at) as at
    from (
      select l.person_id, l.at
      from access.log l
      where l.la_code = (select nullif(current_setting('throughline.authority', true), '')::char(3))
        and l.account_id = (select current_setting('throughline.account', true))
        and l.what in ('child.open', 'child.open-restricted')
      order by l.at desc limit 20 * most
    ) o
    where o.person_id is not null
    group by o.person_id order by 2 desc limit most
  $function$;

CREATE OR REPLACE FUNCTION access.reach()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('throughline.scope', true), ''), 'none') $function$;

CREATE OR REPLACE FUNCTION access.unread_notices(account uuid)
 RETURNS TABLE(la_code character, unread bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    select n.la_code, count(*) from access.notice n where n.account_id = $1 and n.read_at is null group by n.la_code
  $function$;

CREATE OR REPLACE FUNCTION landing.gather_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  held record;
begin
  for held in
    select n.nspname as room, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname in ('landing', 'ssd', 'journey') or (n.nspname, c.relname) = ('access', 'child_reference'))
    order by 1, 2
  loop
    execute format('analyze %I.%I', held.room, held.name);
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION work.ask_for_job(task text, about json, key text, attempts integer, queue text, after interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform graphile_worker.add_job(task, about, queue_name => queue, max_attempts => attempts,
    run_at => now() + after, job_key => key, job_key_mode => 'preserve_run_at');
end
$function$;

grant execute on function access.acts_for() to public;
grant execute on function access.hidden() to throughline_reader;
grant execute on function access.let_log_go(date) to throughline_keeper;
grant execute on function access.mine() to throughline_reader;
grant execute on function access.newest_change() to throughline_counter;
grant execute on function access.newest_change() to throughline_reader;
grant execute on function access.opened_last(integer) to throughline_reader;
grant execute on function access.reach() to public;
grant execute on function access.unread_notices(uuid) to throughline_keeper;
grant execute on function landing.gather_statistics() to throughline_loader;
grant execute on function work.ask_for_job(text,json,text,integer,text,interval) to throughline_keeper;
grant execute on function work.ask_for_job(text,json,text,integer,text,interval) to throughline_loader;
grant usage on schema access to throughline_counter;
grant usage on schema access to throughline_keeper;
grant usage on schema access to throughline_loader;
grant usage on schema access to throughline_reader;
grant usage on schema journey to throughline_counter;
grant usage on schema journey to throughline_keeper;
grant usage on schema journey to throughline_loader;
grant usage on schema journey to throughline_reader;
grant usage on schema landing to throughline_counter;
grant usage on schema landing to throughline_keeper;
grant usage on schema landing to throughline_loader;
grant usage on schema landing to throughline_reader;
grant usage on schema published to throughline_counter;
grant usage on schema published to throughline_keeper;
grant usage on schema published to throughline_loader;
grant usage on schema published to throughline_reader;
grant usage on schema ssd to throughline_counter;
grant usage on schema ssd to throughline_keeper;
grant usage on schema ssd to throughline_loader;
grant usage on schema ssd to throughline_reader;
grant usage on schema work to throughline_counter;
grant usage on schema work to throughline_keeper;
grant usage on schema work to throughline_loader;
grant usage on schema work to throughline_reader;
grant usage on sequence access.log_number to throughline_counter;
grant usage on sequence access.log_number to throughline_keeper;
grant usage on sequence access.log_number to throughline_loader;
grant usage on sequence access.log_number to throughline_reader;
grant usage on sequence landing.load_number to throughline_loader;
