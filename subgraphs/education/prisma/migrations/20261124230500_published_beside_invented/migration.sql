-- A figure that is published later stands beside the invented one and goes before it, so that either can be loaded anew.
ALTER TABLE "report_figure" DROP CONSTRAINT "report_figure_pkey",
    ADD CONSTRAINT "report_figure_pkey" PRIMARY KEY ("report", "area_code", "starts_on", "dimension", "member", "synthetic");
