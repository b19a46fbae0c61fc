// `npm run build`: compiles the program and the web console, whether or not they are older than their sources.
import { buildConsole, buildProgram } from './ready.mjs';

buildProgram();
buildConsole();
