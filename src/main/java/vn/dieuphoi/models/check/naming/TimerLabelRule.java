package vn.dieuphoi.models.check.naming;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** The day and month in a timer's label are those at which it fires. */
final class TimerLabelRule implements Rule {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})");
    private static final Pattern OPENING = Pattern.compile("\\$\\{opening\\.firstWorkingDay\\((\\d+)\\)}");

    @Override
    public void check(Model model, Project project, Report report) {
        for (CatchEvent event : model.all(CatchEvent.class)) {
            for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
                String name = Model.name(event);
                String when = timer.getTextContent().strip();
                if (timer.getTimeCycle() != null && !agreesWithCron(name, when)) {
                    report.add(event, "tên \"" + name + "\" không khớp lịch " + when + "; hãy sửa một trong hai");
                }
                Matcher opening = OPENING.matcher(when);
                if (opening.matches() && !names(name, MONTH, opening.group(1))) {
                    report.add(event, "tên \"" + name + "\" không khớp " + when + "; hãy sửa một trong hai");
                }
            }
        }
    }

    private static boolean agreesWithCron(String name, String cron) {
        String[] fields = cron.split("\\s+");
        Matcher day = DAY.matcher(name);
        if (fields.length != 6 || !day.find()) {
            return true;
        }
        List<String> months = Arrays.asList(fields[4].split(","));
        return Integer.toString(number(day.group(1))).equals(fields[3])
                && months.contains(Integer.toString(number(day.group(2))));
    }

    private static boolean names(String name, Pattern pattern, String month) {
        Matcher named = pattern.matcher(name);
        return named.find() && number(named.group(1)) == number(month);
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}
