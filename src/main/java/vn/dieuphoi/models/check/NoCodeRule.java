package vn.dieuphoi.models.check;

import vn.dieuphoi.engine.CodeInModels;

/** No code in the XML: what the gate of the engine refuses, said while the model is still a draft. */
final class NoCodeRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (XmlPlace place : model.places()) {
            CodeInModels.fault(place.part()).ifPresent(fault -> report.add(place.owner(), fault));
        }
    }
}
