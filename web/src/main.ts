/** The screens begin here. */
import "./style/fonts.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/text.css";
import "./style/records.css";
import "./style/screens.css";
import "./style/story.css";
import { mount } from "svelte";
import { followLinks } from "./address.svelte.ts";
import Frame from "./parts/Frame.svelte";

followLinks();
mount(Frame, { target: document.getElementById("app")! });
