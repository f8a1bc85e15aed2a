package vn.dieuphoi.models.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dieuphoi.models.usable.UsableBean;
import vn.dieuphoi.models.usable.UsableThings;

/** What may be used in models and forms. Only administrators come here. */
@Controller
class UsableController {

    private final UsableThings things;

    UsableController(UsableThings things) {
        this.things = things;
    }

    @GetMapping("/mo-hinh/dung-duoc")
    String page(Model model) {
        List<UsableBean> beans = things.beans();
        model.addAttribute("asked", of(beans, UsableBean.Kind.ASKED));
        model.addAttribute("work", of(beans, UsableBean.Kind.WORK));
        model.addAttribute("listeners", of(beans, UsableBean.Kind.LISTENER));
        model.addAttribute("forms", things.forms());
        model.addAttribute("variables", things.variables());
        model.addAttribute("components", things.components());
        model.addAttribute("elements", things.elements());
        return "model-usable";
    }

    private static List<UsableBean> of(List<UsableBean> beans, UsableBean.Kind kind) {
        return beans.stream().filter(bean -> bean.kind() == kind).toList();
    }
}
