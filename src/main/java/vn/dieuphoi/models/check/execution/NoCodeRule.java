package vn.dieuphoi.models.check.execution;

import vn.dieuphoi.engine.deployment.CodeInModels;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.check.XmlPlace;

/** No code in the XML: what the gate of the engine refuses, said while the model is still a draft. */
final class NoCodeRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (XmlPlace place : model.places()) {
            CodeInModels.fault(place.part()).ifPresent(fault -> report.add(place.owner(), fault));
        }
    }
}
