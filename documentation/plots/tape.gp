# What the tape holds when a loss is done
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'tape.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'What the tape holds when a loss is done' at screen 0.048039064, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'forward along the arrows; the gradient comes back against them, to the weights' at screen 0.048039064, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.048039064
set rmargin at screen 0.9832031
set tmargin at screen 0.8432292
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:1197.01]
set yrange [0:589.925]
set arrow from 403.94653, 507.3355 to 586.5787, 475.87283 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 651.88, 507.3355 to 586.5787, 475.87283 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 403.94653, 507.3355 to 385.5669, 475.87283 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 385.5669, 475.87283 to 385.5669, 409.01468 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 385.5669, 409.01468 to 532.4933, 377.552 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 586.5787, 409.01468 to 532.4933, 377.552 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 532.4933, 310.69385 to 622.9917, 279.23117 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 811.4431, 507.3355 to 787.59045, 475.87283 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 787.59045, 475.87283 to 787.59045, 409.01468 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 787.59045, 409.01468 to 706.46234, 377.552 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 706.46234, 377.552 to 706.46234, 310.69385 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 706.46234, 310.69385 to 622.9917, 279.23117 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 622.9917, 212.373 to 624.16296, 180.91034 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 622.9917, 212.373 to 624.16296, 180.91034 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 624.16296, 114.05217 to 624.16296, 82.5895 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 309.0452,507.3355 to 498.84784,507.3355 to 498.84784,574.19366 to 309.0452,574.19366 to 309.0452,507.3355 front fillcolor rgb '#C6B4D5' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'perceptron' at 403.94653, 555.6791 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '1×17' at 403.94653, 525.8501 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 615.89233,507.3355 to 687.86774,507.3355 to 687.86774,574.19366 to 615.89233,574.19366 to 615.89233,507.3355 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'x' at 651.88, 555.6791 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×2' at 651.88, 525.8501 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 775.45544,507.3355 to 847.4308,507.3355 to 847.4308,574.19366 to 775.45544,574.19366 to 775.45544,507.3355 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'y' at 811.4431, 555.6791 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×1' at 811.4431, 525.8501 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 493.4208,409.01468 to 679.7365,409.01468 to 679.7365,475.87283 to 493.4208,475.87283 to 493.4208,409.01468 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer+relu' at 586.5787, 457.35828 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×4' at 586.5787, 427.52924 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 480.01605,310.69385 to 584.9705,310.69385 to 584.9705,377.552 to 480.01605,377.552 to 480.01605,310.69385 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer' at 532.4933, 359.03745 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×1' at 532.4933, 329.2084 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 587.004,212.373 to 658.9794,212.373 to 658.9794,279.23117 to 587.004,279.23117 to 587.004,212.373 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '−' at 622.9917, 260.71658 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×1' at 622.9917, 230.88757 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 588.1753,114.05217 to 660.1507,114.05217 to 660.1507,180.91034 to 588.1753,180.91034 to 588.1753,114.05217 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '×' at 624.16296, 162.39577 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '3×1' at 624.16296, 132.56674 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set object polygon from 569.65173,15.731334 to 678.67426,15.731334 to 678.67426,82.5895 to 569.65173,82.5895 to 569.65173,15.731334 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'mean' at 624.16296, 64.07493 center font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label '1×1' at 624.16296, 34.245903 center font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
plot \
  NaN
set output
