package vn.dieuphoi.reporting.process;

import vn.dieuphoi.engine.ProcessVariable;

final class ReportVariables {

    static final ProcessVariable<String> QUARTER = ProcessVariable.text("quarter");
    static final ProcessVariable<String> REPORT = ProcessVariable.text("report");
    static final ProcessVariable<String> PERIOD = ProcessVariable.text("period");
    static final ProcessVariable<String> REPORTER = ProcessVariable.text("reporter");

    private ReportVariables() {}
}
