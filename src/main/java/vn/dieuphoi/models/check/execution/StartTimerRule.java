package vn.dieuphoi.models.check.execution;

import vn.dieuphoi.engine.deployment.TimersInModels;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.check.XmlPlace;

/**
 * Start timers are six-field cron expressions that come true, at most once a day. A date or a repetition fires again at
 * every deployment or skips what was missed.
 */
final class StartTimerRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (XmlPlace place : model.places()) {
            if (place.tag().startsWith("time")
                    && model.starts(place.owner())
                    && !place.text().isEmpty()) {
                TimersInModels.fault(place.tag(), place.text(), true, TimersInModels.shortestWaitOf(model.processId()))
                        .ifPresent(fault -> report.add(place.owner(), fault));
            }
        }
    }
}
